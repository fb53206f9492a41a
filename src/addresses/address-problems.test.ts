import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { type Change, edit, messagesAfter, write } from '../testing/content-folder.ts'
import { listFile } from './list.ts'

/** Lines to add to the list, and the messages that these lines cause. */
const cases: readonly (readonly [lines: string, ...messages: RegExp[]])[] = [
  ['/factors/gone/\n/factors/gone/part/\n/factors/gone/part/#x', /^addresses\.txt:\d+: \/factors\/gone\/ was published and is gone\. .* "\/factors\/gone\/ -> \/"\.$/],
  ['/guides/glossary/#gone', /#gone was published and is gone\. .* "\/guides\/glossary\/#gone -> \/guides\/glossary\/"\.$/],
  ['/data/text/a/gone.txt', /gone\.txt was published and is gone\. .* "\/data\/text\/a\/gone\.txt -> \/data\/"\.$/],
  ['/a/\n/b/\n/c/\n/d/\n/e/\n/f/\n/g/', /\/a\/ was/, /\/b\//, /\/c\//, /\/d\//, /\/e\/ .*, and 2 more\./],
  ['https://example.com/', /"https:\/\/example\.com\/" is neither an address nor "old -> new"/],
  ['/guides/a/: /guides/glossary/', /neither an address nor "old -> new"/],
  ['/compare/ -> /search/', /\/compare\/ is already on line \d+\./],
  ['/guides/a/ -> /guides/none/', /it leads to \/guides\/none\/, which does not exist/],
  ['/a/ -> /b/\n/b/ -> /a/', /it leads to \/b\/, which/, /it leads to \/a\/, which/],
  ['/data/old.json -> /data/rubrics.csv', /leads to \/data\/rubrics\.csv, another kind of file/],
  ['/factors/ -> /', /\/factors\/customer-relations\/ is under \/factors\/ and still exists/],
] // prettier-ignore

const append = (file: string, text: string): Change => edit(file, /$/, text)
const addRedirect = append(listFile, '/old/ -> /search/\n')

function assertMessages(messages: readonly string[], expected: readonly RegExp[]): void {
  assert.equal(messages.length, expected.length, messages.join('\n'))
  for (const [index, message] of expected.entries()) assert.match(messages[index] ?? '', message)
}

describe('the address check', () => {
  for (const [lines, ...expected] of cases) {
    test(`reports what is wrong with ${JSON.stringify(lines)}`, async () =>
      assertMessages(await messagesAfter('content', append(listFile, `${lines}\n`)), expected))
  }

  test('reports a redirect from an address that exists again', async () => {
    assertMessages(await messagesAfter('content', write(listFile, '/compare/ -> /\n')), [/but exists again/])
  })

  test('reports links in guides to addresses that do not exist or have moved', async () => {
    const links =
      '\n[a](/compare/?q=a#_b) [b](/guides/none/) [c](#none) [d](/paths/administrative-support) [e](/old/x/#y)\n'
    assertMessages(await messagesAfter('content', addRedirect, append('guides/glossary.mdx', links)), [
      /the link \/guides\/none\/ leads to nothing on this site/,
      /the link #none leads to nothing/,
      /the link \/paths\/administrative-support leads to nothing/,
      /the link \/old\/x\/#y leads to an address that has moved\. Link to \/search\/\.$/,
    ])
  })

  test('needs only two redirects when a career path is removed', async () => {
    const id = 'administrative-support'
    const removals = [`paths/${id}.yaml`, `rubrics/${id}`, `sources/${id}`].map(
      (path): Change =>
        (folder) =>
          rm(join(folder, path), { recursive: true }),
    )
    const changes = [...removals, edit('sources.yaml', new RegExp(`^${id}/.*\\n(  .*\\n)+`, 'm'), '')]
    const messages = await messagesAfter('content', ...changes)
    const orphanAddresses = messages.map((message) => /: (\S+) was published and is gone/.exec(message)?.[1])
    assert.deepEqual(orphanAddresses, [`/data/text/${id}/customer-relations.txt`, `/paths/${id}/`])
    const redirects = orphanAddresses.map((address) => edit(listFile, `${address}\n`, `${address} -> /\n`))
    assert.deepEqual(await messagesAfter('content', ...changes, ...redirects), [])
  })
})

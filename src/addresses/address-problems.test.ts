import assert from 'node:assert/strict'
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { check, type WrongContent } from '../check/check.ts'
import { formatProblem } from '../rubric/problem.ts'
import { listFile } from './list.ts'

const cases: readonly { lines: string; messages: readonly RegExp[]; file?: string }[] = [
  {
    lines: '/factors/gone/\n/factors/gone/part/\n/factors/gone/part/#x',
    messages: [/^addresses\.txt:\d+: \/factors\/gone\/ was published and is gone\. .* "\/factors\/gone\/ -> \/"\.$/],
  },
  {
    lines: '/guides/glossary/#gone',
    messages: [/#gone was published and is gone\. .* "\/guides\/glossary\/#gone -> \/guides\/glossary\/"\.$/],
  },
  {
    lines: '/data/text/a/gone.txt',
    messages: [/gone\.txt was published and is gone\. .* "\/data\/text\/a\/gone\.txt -> \/data\/"\.$/],
  },
  {
    lines: '/a/\n/b/\n/c/\n/d/\n/e/\n/f/\n/g/',
    messages: [/\/a\/ was/, /\/b\//, /\/c\//, /\/d\//, /\/e\/ .*, and 2 more\./],
  },
  { lines: 'https://example.com/', messages: [/"https:\/\/example\.com\/" is neither an address nor "old -> new"/] },
  { lines: '/guides/a/: /guides/glossary/', messages: [/neither an address nor "old -> new"/] },
  { lines: '/compare/ -> /search/', messages: [/\/compare\/ has a line already: \d+\./] },
  { lines: '/guides/a/ -> /guides/none/', messages: [/it leads to \/guides\/none\/, which does not exist/] },
  { lines: '/a/ -> /b/\n/b/ -> /a/', messages: [/it leads to \/b\/, which/, /it leads to \/a\/, which/] },
  { lines: '/data/old.json -> /data/rubrics.csv', messages: [/leads to \/data\/rubrics\.csv, another kind of file/] },
  { lines: '/factors/ -> /', messages: [/\/factors\/customer-relations\/ is below \/factors\/ and still exists/] },
  {
    lines: '\n[a](/compare/?q=a#_b) [b](/guides/none/) [c](#none) [d](/paths/administrative-support) [e](/old/x/#y)\n',
    file: 'guides/glossary.mdx',
    messages: [
      /the link \/guides\/none\/ leads to nothing on this site/,
      /the link #none leads to nothing/,
      /the link \/paths\/administrative-support leads to nothing/,
      /the link \/old\/x\/#y leads to an address that has moved\. Link to \/search\/\.$/,
    ],
  },
]

describe('the check of addresses', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'content-'))
    await cp('content', folder, { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  const messages = () =>
    check(folder).then(
      () => [],
      ({ problems }: WrongContent) => problems.map((one) => formatProblem(one).replaceAll(`${folder}/`, '')),
    )

  for (const { lines, file = listFile, messages: expected } of cases) {
    test(JSON.stringify(lines), async () => {
      await appendFile(join(folder, listFile), '/old/ -> /search/\n')
      await appendFile(join(folder, file), `${lines}\n`)
      const found = await messages()
      assert.equal(found.length, expected.length, found.join('\n'))
      for (const [index, message] of expected.entries()) assert.match(found[index] ?? '', message)
    })
  }

  test('to drop a career path, an owner writes two lines where its addresses lead', async () => {
    const id = 'administrative-support'
    for (const name of [`paths/${id}.yaml`, `rubrics/${id}`, `sources/${id}`]) {
      await rm(join(folder, name), { recursive: true })
    }
    const edit = async (name: string, edited: (text: string) => string) =>
      writeFile(join(folder, name), edited(await readFile(join(folder, name), 'utf8')))
    await edit('sources.yaml', (text) => text.replace(new RegExp(`^${id}/.*\\n(  .*\\n)+`, 'm'), ''))
    const gone = (await messages()).map((message) => /: (\S+) was published and is gone/.exec(message)?.[1])
    assert.deepEqual(gone, [`/data/text/${id}/customer-relations.txt`, `/paths/${id}/`])
    await edit(listFile, (text) => gone.reduce((list, old) => list.replace(`${old}\n`, `${old} -> /\n`), text))
    assert.deepEqual(await messages(), [])
  })
})

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { withBuildLock } from '../hosting/build-lock.ts'
import { routes } from '../routes/routes.ts'
import { run, start } from '../testing/command.ts'
import { edit, write } from '../testing/content-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { freePort } from '../testing/port.ts'

const to = routes('/')
const rubricFile = 'rubrics/technical-management-support/customer-relations.yaml'
const rubric = { careerPath: { id: 'technical-management-support' }, factor: { id: 'customer-relations' } }
const levelPage = to.levelDescription({ rubric, level: { id: 'level-iv' } })

test('npm run dev reports the same problems as a build, runs no code from guides, and updates pages and search', () =>
  withBuildLock(async () => {
    const content = await temporaryFolder('content')
    const settings = { CONTENT_DIR: content, PORT: String(await freePort()), BASE_PATH: '/' }
    const child = start('dev', [], settings)
    const exit = once(child, 'exit')
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    const expectOutput = (words: RegExp) => waitUntil(() => words.test(output), `${words} in: ${output}`)
    const request = (address: string) => fetch(`http://localhost:${settings.PORT}${address}`)
    const page = async (address: string) => (await request(address)).text()
    const expectPage = (url: string, words: RegExp) => waitUntil(async () => words.test(await page(url)), url)

    const writtenFile = join(await temporaryFolder(), 'written')
    const code = `process.getBuiltinModule('node:fs').writeFileSync('${writtenFile}', '')`
    const guide = `---\ntitle: One\ndescription: Two.\norder: 9\n---\n\n<abbr title={${code}}>Three</abbr>\n`
    const codeProblem = /guides\/one\.mdx:7: title=/
    try {
      await expectOutput(/localhost/)
      await expectPage(levelPage, /Establishes customer alliances/)
      await expectPage(to.rubricText(rubric), /Establishes customer alliances/)
      await expectPage(to.rubricFile(rubric), /customer-needs/)
      const index = to.searchFile('dev', 'pagefind-entry.json')
      const indexBefore = await page(index)

      await edit(rubricFile, 'customer alliances;', 'customer alliance;')(content)
      await expectOutput(/customer-relations\.yaml:\d+: levels\.level-iv\[1\]\.text: [^]*The pages are unchanged/)
      await expectPage(levelPage, /Establishes customer alliances;/)
      await edit(rubricFile, 'customer alliance;', 'customer alliances;')(content)
      await expectOutput(/All problems are fixed/)

      const title = 'Technical Management Support'
      await edit('paths/technical-management-support.yaml', title, 'TECHNICAL Management Support')(content)
      await expectPage(levelPage, /TECHNICAL Management Support/)
      await edit('guides/glossary.mdx', 'title: Glossary', 'title: Words\n')(content)
      await edit('guides/glossary.mdx', '## ', 'Wholly new prose.\n\n## ')(content)
      await expectPage(to.guide('glossary'), /<title>Words[^]*Wholly new prose/)
      await waitUntil(async () => (await page(index)) !== indexBefore, index)

      await write('guides/one.mdx', guide)(content)
      await expectOutput(codeProblem)
      assert.equal((await request(to.guide('glossary'))).status, 200)
      assert.equal((await request(to.guide('one'))).status, 404)
    } finally {
      child.kill()
      await exit
    }
    const { status, stderr } = await run('dev', [], settings)
    assert.equal(status, 1)
    assert.match(stderr, codeProblem)
    await assert.rejects(access(writtenFile))
  }))

async function waitUntil(condition: () => boolean | Promise<boolean>, description: string): Promise<void> {
  for (let times = 0; times < 150; times++) {
    if (await condition()) return
    await setTimeout(200)
  }
  assert.fail(`not true after 30 seconds: ${description}`)
}

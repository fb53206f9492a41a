import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { withBuildLock } from '../hosting/build-lock.ts'
import { routes } from '../routes/routes.ts'
import { freePort } from '../testing/port.ts'

const to = routes('/')
const rubricFile = 'rubrics/technical-management-support/customer-relations.yaml'
const rubric = { careerPath: { id: 'technical-management-support' }, factor: { id: 'customer-relations' } }
const careerPathFile = 'paths/technical-management-support.yaml'
const levelPage = to.levelDescription({ rubric, level: { id: 'level-iv' } })

test('npm run dev reports problems as a build does, and shows what has changed, in pages and search', (context) =>
  withBuildLock(async () => {
    const content = await mkdtemp(join(tmpdir(), 'content-'))
    await cp('content', content, { recursive: true })
    const port = await freePort()
    const env = { ...process.env, CONTENT_DIR: content, PORT: String(port), BASE_PATH: '/' }
    const child = spawn(process.execPath, ['src/commands/dev.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    context.after(async () => {
      child.kill()
      await once(child, 'exit')
      await rm(content, { recursive: true })
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    const says = (words: RegExp) => eventually(() => words.test(said), `${words} in: ${said}`)
    const page = async (address: string) => (await fetch(`http://localhost:${port}${address}`)).text()
    const shows = (address: string, words: RegExp) => eventually(async () => words.test(await page(address)), address)
    const edit = async (file: string, from: string, to: string) => {
      const text = await readFile(join(content, file), 'utf8')
      assert.ok(text.includes(from))
      await writeFile(join(content, file), text.replace(from, to))
    }

    await says(/localhost/)
    await shows(levelPage, /Establishes customer alliances/)
    await shows(to.rubricText(rubric), /Establishes customer alliances/)
    await shows(to.rubricFile(rubric), /customer-needs/)
    const index = to.searchFile('dev', 'pagefind-entry.json')
    const indexed = await page(index)

    await edit(rubricFile, 'customer alliances;', 'customer alliance;')
    await says(/customer-relations\.yaml:\d+: levels\.level-iv\[1\]\.text: [^]*The pages stay as they were/)
    await shows(levelPage, /Establishes customer alliances;/)
    await edit(rubricFile, 'customer alliance;', 'customer alliances;')
    await says(/All problems are fixed/)

    await edit(careerPathFile, 'Technical Management Support', 'TECHNICAL Management Support')
    await shows(levelPage, /TECHNICAL Management Support/)

    await edit('guides/glossary.mdx', 'title: Glossary', 'title: Words\n')
    await edit('guides/glossary.mdx', '## ', 'Wholly new prose.\n\n## ')
    await shows(to.guide('glossary'), /<title>Words[^]*Wholly new prose/)
    await eventually(async () => (await page(index)) !== indexed, index)
  }))

async function eventually(happens: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let times = 0; times < 150; times++) {
    if (await happens()) return
    await setTimeout(200)
  }
  assert.fail(`not so after 30 seconds: ${what}`)
}

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { parse } from 'yaml'
import { resultOf } from '../testing/command.ts'
import { folderWith } from '../testing/temporary-folder.ts'

interface Step {
  readonly name?: string
  readonly run: string
}

const missingProgram = ['bash', 'curl'].find((program) => spawnSync(program, ['--version']).error)

test(
  'publishing stops if the live site has an address that the new one lacks',
  {
    skip: missingProgram && `${missingProgram} is not installed.`,
  },
  async (context) => {
    const workflow = parse(await readFile('.github/workflows/publish.yml', 'utf8'))
    const { run } = (workflow.jobs.publish.steps as Step[]).find(({ name }) =>
      name?.startsWith('Compare the addresses'),
    )!
    let live: string | undefined
    const server = createServer((_, response) => response.writeHead(live === undefined ? 404 : 200).end(live))
    context.after(() => server.close())
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    const cwd = await folderWith({ 'dist/addresses.txt': '# New\n/a/\n/b/ -> /a/\n/c/\n' })
    const env = { ...process.env, LIVE: `http://127.0.0.1:${port}/addresses.txt` }
    const compare = async (text?: string) => {
      live = text
      const { status, stdout } = await resultOf(spawn('bash', ['-e', '-c', run], { cwd, env }))
      return [status, stdout]
    }
    assert.deepEqual(await compare(), [0, 'Nothing is published yet.\n'])
    assert.deepEqual(await compare('/a/\n/b/\n'), [0, ''])
    assert.deepEqual(await compare('/a/\n/gone/ -> /a/\n'), [1, 'Missing in content/addresses.txt:\n/gone/\n'])
  },
)

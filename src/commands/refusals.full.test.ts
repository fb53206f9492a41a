import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, test } from 'node:test'
import { run } from '../testing/command.ts'
import { write } from '../testing/content-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

describe('a command', () => {
  for (const command of ['build', 'dev', 'serve', 'addresses', 'rename', 'import', 'edition']) {
    test(`(${command}) reports an invalid setting on one line`, async () => {
      const stderr = 'The setting PORT is "abc": it must be a number from 1 to 65535.\n'
      assert.deepEqual(await run(command, [], { PORT: 'abc' }), { status: 1, stdout: '', stderr })
    })
  }

  for (const command of ['build', 'dev', 'addresses']) {
    test(`(${command}) reports missing content`, async () => {
      for (const CONTENT_DIR of ['no-such-content', 'package.json']) {
        const { status, stderr } = await run(command, [], { CONTENT_DIR, OUT_DIR: 'no-such-site' })
        assert.equal(status, 1)
        assert.match(stderr, /(no-such-content|package\.json): there is no such folder\. Set CONTENT_DIR/)
      }
    })
  }

  test('(serve) reports a missing site, and a port that is in use', async (context) => {
    const result = await run('serve', [], { OUT_DIR: 'no-such-site' })
    assert.equal(result.status, 1)
    assert.equal(
      result.stderr,
      'There is no site in no-such-site yet. Build it first, for example with npm run build.\n',
    )

    const server = createServer().listen(0, 'localhost')
    context.after(() => server.close())
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const site = await temporaryFolder()
    await write('index.html', '')(site)
    const { status, stderr } = await run('serve', [], { PORT: String(port), OUT_DIR: site })
    assert.deepEqual([status, stderr], [1, `Port ${port} is in use. Choose another: PORT=4322 npm start\n`])
  })
})

import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'

/**
 * Does some work while no other process does any in the same folder: waits for the lock, and says for whom. The lock is
 * an address that only one process can listen on. The system takes it back however a process ends, so that one that was
 * killed never stands in the way, and no process id has to be judged.
 */
export async function withBuildLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const address = addressFor(folder)
  let server = await listening(address)
  while (!server) {
    await waitFor(address)
    server = await listening(address)
  }
  const waiting = new Set<Socket>()
  server.on('connection', (socket) => {
    waiting.add(socket.on('error', () => socket.destroy()))
    socket.write(String(process.pid))
  })
  try {
    return await work()
  } finally {
    server.close()
    for (const socket of waiting) socket.destroy()
  }
}

/** https://nodejs.org/api/net.html#identifying-paths-for-ipc-connections */
function addressFor(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const name = `career-path-rubrics-${userInfo().uid}-${hash}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name)
}

/** A server at the address; nothing when another process has it. */
function listening(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(address, () => resolve(server))
  })
}

async function waitFor(address: string): Promise<void> {
  const socket = connect(address)
  socket.once('data', (id) =>
    console.log(`Another build is running here (process ${id}). This one waits until it ends.`),
  )
  socket.once('error', (error: NodeJS.ErrnoException) => {
    // Where the address is a file, it outlives a process that was killed.
    if (error.code === 'ECONNREFUSED' && !address.startsWith('\0')) rmSync(address, { force: true })
  })
  await once(socket, 'close').catch(() => undefined)
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isRunning } from '../content/write.ts'

// Astro keeps notes in the project's own .astro folder, so that two builds of a project would disturb each other.
const lock = resolve('dist.lock')
const holder = resolve(lock, 'process')

/** Does some work while no other process builds this project: waits for the lock, and says so. */
export async function withBuildLock<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let told = false; !acquired(); told = true) {
    if (!told) console.log('Another build is running here. This one waits until it ends, or dist.lock is removed.')
    await setTimeout(200)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function acquired(): boolean {
  try {
    mkdirSync(lock)
    writeFileSync(holder, String(process.pid))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!wasLeft()) return false
    rmSync(lock, { recursive: true, force: true })
    return acquired()
  }
}

/** Whether the process that has the lock was killed. */
function wasLeft(): boolean {
  try {
    return !isRunning(Number(readFileSync(holder, 'utf8') || process.pid))
  } catch {
    // It is just taking it, or giving it back.
    return false
  }
}

import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The holder of a lock and the stage of its work. If a holder is killed, the next one finishes or undoes the work. */
interface Holder {
  readonly pid: number
  readonly stage: string
}

/** The holder of a lock. Undefined if the lock is free. */
export function holderOf(lock: string): Holder | undefined {
  if (!fs.existsSync(lock)) return undefined
  const [pid = '', stage = ''] = fs.readFileSync(lock, 'utf8').split(' ')
  return { pid: Number(pid), stage }
}

/** Records the stage of the work in a lock that this process holds. */
export function setStage(lock: string, stage: string): void {
  writeLock(lock, stage, (file) => fs.renameSync(file, lock))
}

const heldLocks = new Set<string>()

/**
 * Calls `work` while holding a lock, which is a file that contains this process’s id. If another process holds the
 * lock, prints `message` and waits. Continues without a lock if the file cannot be written. If a stage is still
 * recorded when `work` ends, leaves the lock for the next holder.
 */
export async function withLock<Result>(lock: string, message: string, work: () => Promise<Result>): Promise<Result> {
  const folder = dirname(lock)
  const isNew = !fs.existsSync(folder)
  for (let isFirst = true; !(await acquire(lock)); isFirst = false) {
    if (isFirst) console.log(message)
    await setTimeout(100)
  }
  heldLocks.add(lock)
  try {
    return await work()
  } finally {
    heldLocks.delete(lock)
    const holder = holderOf(lock)
    if (holder?.pid === process.pid && !holder.stage) fs.rmSync(lock)
    if (isNew) removeIfEmpty(folder)
  }
}

/** Removes a folder if it is empty. */
export function removeIfEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder)
  } catch {
    // The folder is not empty or does not exist.
  }
}

/** Acquires the lock if it is free or its holder was killed. Keeps the recorded stage. */
async function acquire(lock: string): Promise<boolean> {
  try {
    const holder = holderOf(lock)
    if (holder && isRunning(holder.pid, lock)) return false
    fs.mkdirSync(dirname(lock), { recursive: true })
    removeTemporaryFiles(lock)
    if (!holder) return writeLock(lock, '', (file) => fs.linkSync(file, lock))
    setStage(lock, holder.stage)
    // If another process also claims the lock during this wait, the lock goes to that process.
    await setTimeout(50)
    return holderOf(lock)?.pid === process.pid
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (/^(EACCES|EROFS|EPERM)$/.test(code)) return true
    if (/^(EEXIST|ENOENT)$/.test(code)) return false
    throw error
  }
}

/** Writes the lock to a temporary file first, so that no process reads a half-written lock. */
function writeLock(lock: string, stage: string, place: (file: string) => void): true {
  const file = `${lock}.${process.pid}`
  try {
    fs.writeFileSync(file, `${process.pid} ${stage}`)
    place(file)
    return true
  } finally {
    fs.rmSync(file, { force: true })
  }
}

/** Removes temporary files left by processes that were killed while writing the lock. */
function removeTemporaryFiles(lock: string): void {
  for (const name of fs.readdirSync(dirname(lock))) {
    const pid = name.startsWith(`${basename(lock)}.`) && Number(name.slice(basename(lock).length + 1))
    if (pid && !isRunning(pid, lock)) fs.rmSync(join(dirname(lock), name), { force: true })
  }
}

/** Whether the holder is running. If a different process now has the holder’s id, the lock must be removed by hand. */
function isRunning(pid: number, lock: string): boolean {
  if (pid === process.pid) return heldLocks.has(lock)
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Who has a lock, and how far it has come with what the next holder must finish or undo. */
interface Holder {
  readonly pid: number
  readonly stage: string
}

/** The holder of a lock; nothing where nobody has it. */
export function holderOf(lock: string): Holder | undefined {
  if (!existsSync(lock)) return undefined
  const [pid = '', stage = ''] = readFileSync(lock, 'utf8').split(' ')
  return { pid: Number(pid), stage }
}

/** Notes in the lock that this process has how far it has come. */
export function setStage(lock: string, stage: string): void {
  prepared(lock, stage, (file) => renameSync(file, lock))
}

const heldHere = new Set<string>()

/**
 * Does some work while no other process has the lock, a file with the id of the process. While another has it, says so
 * and waits. Where nothing can be written there is nothing to lock. A lock with a stage stays for the next holder.
 */
export async function withLock<Result>(lock: string, waiting: string, work: () => Promise<Result>): Promise<Result> {
  const folder = dirname(lock)
  const isNew = !existsSync(folder)
  for (let isFirst = true; !(await acquire(lock)); isFirst = false) {
    if (isFirst) console.log(waiting)
    await setTimeout(100)
  }
  heldHere.add(lock)
  try {
    return await work()
  } finally {
    heldHere.delete(lock)
    const holder = holderOf(lock)
    if (holder?.pid === process.pid && !holder.stage) rmSync(lock)
    if (isNew) removeEmpty(folder)
  }
}

/** Removes a folder unless there is something in it. */
export function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // There is something in it, or it is gone.
  }
}

/** Acquires the lock if it is free or its holder was killed, whose stage stays. */
async function acquire(lock: string): Promise<boolean> {
  try {
    const holder = holderOf(lock)
    if (holder && isRunning(holder.pid, lock)) return false
    mkdirSync(dirname(lock), { recursive: true })
    if (!holder) return prepared(lock, '', (file) => linkSync(file, lock))
    setStage(lock, holder.stage)
    // Another process may have seen the same and been later: then it has the lock.
    await setTimeout(50)
    return holderOf(lock)?.pid === process.pid
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (/^(EACCES|EROFS|EPERM)$/.test(code)) return true
    if (/^(EEXIST|ENOENT)$/.test(code)) return false
    throw error
  }
}

/** Puts a lock in its place that has its words already, so that nobody reads it half written. */
function prepared(lock: string, stage: string, place: (file: string) => void): true {
  const file = `${lock}.${process.pid}`
  try {
    writeFileSync(file, `${process.pid} ${stage}`)
    place(file)
    return true
  } finally {
    rmSync(file, { force: true })
  }
}

/** A process of this id that is not this one may have been started since: then the lock waits to be removed by hand. */
function isRunning(pid: number, lock: string): boolean {
  if (pid === process.pid) return heldHere.has(lock)
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

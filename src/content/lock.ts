import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The holder of a lock, and the stage of the work that the next holder must finish or undo. */
interface Holder {
  readonly pid: number
  readonly stage: string
}

/** The holder of a lock. Undefined if the lock is free. */
export function holderOf(lock: string): Holder | undefined {
  if (!existsSync(lock)) return undefined
  const [pid = '', stage = ''] = readFileSync(lock, 'utf8').split(' ')
  return { pid: Number(pid), stage }
}

/** Notes the stage of the work in the lock that this process has. */
export function setStage(lock: string, stage: string): void {
  prepared(lock, stage, (file) => renameSync(file, lock))
}

const heldHere = new Set<string>()

/**
 * Does some work while no other process has the lock, a file with the id of the process. If another process has it, prints
 * `waiting` and waits. Needs no lock where nothing can be written. A lock with a stage is left for the next holder.
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

/** Removes a folder if it is empty. */
export function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It is not empty, or it is gone.
  }
}

/** Acquires the lock if it is free, or if its holder was killed. The stage is kept. */
async function acquire(lock: string): Promise<boolean> {
  try {
    const holder = holderOf(lock)
    if (holder && isRunning(holder.pid, lock)) return false
    mkdirSync(dirname(lock), { recursive: true })
    if (!holder) return prepared(lock, '', (file) => linkSync(file, lock))
    setStage(lock, holder.stage)
    // If another process has done the same a little later, it has the lock.
    await setTimeout(50)
    return holderOf(lock)?.pid === process.pid
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (/^(EACCES|EROFS|EPERM)$/.test(code)) return true
    if (/^(EEXIST|ENOENT)$/.test(code)) return false
    throw error
  }
}

/** Writes the lock to another file first, so that nobody reads it half written. */
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

/** Whether the holder is running. A later process can have its id: then somebody must remove the lock by hand. */
function isRunning(pid: number, lock: string): boolean {
  if (pid === process.pid) return heldHere.has(lock)
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

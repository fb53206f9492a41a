import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { makeFolder } from './folder.ts'

/**
 * Does some work while nobody else has the lock: a folder that holds a file named after the process that has it. While
 * another has it, says so and waits. Where nothing can be written there is nothing to lock.
 */
export async function withLock<Result>(lock: string, waiting: string, work: () => Promise<Result>): Promise<Result> {
  const folder = dirname(lock)
  const isNew = !existsSync(folder)
  for (let told = false; !taken(lock); told = true) {
    if (!told) console.log(waiting)
    await setTimeout(100)
  }
  try {
    return await work()
  } finally {
    giveBack(lock, own)
    if (isNew) removeEmpty(folder)
  }
}

/** This process, by its number and, since numbers are used again, its start. */
const own = nameOf(process.pid)

/** Takes the lock unless somebody has it. It comes with the file in it and replaces no other: no two can have it. */
function taken(lock: string): boolean {
  const prepared = `${lock}-${own}`
  try {
    for (const holder of namesIn(lock)) if (!isRunning(holder)) giveBack(lock, holder)
    if (namesIn(lock).length) return false
    makeFolder(prepared)
    writeFileSync(join(prepared, own), '')
    renameSync(prepared, lock)
    removeLeft(lock)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (/^(EACCES|EROFS)$/.test(code)) return true
    rmSync(prepared, { recursive: true, force: true })
    // Somebody was quicker; the last is what Windows says.
    if (/^(ENOTEMPTY|EEXIST|EPERM)$/.test(code)) return false
    throw error
  }
}

/** Takes the lock from one process only, whoever has it by now. */
function giveBack(lock: string, holder: string): void {
  rmSync(join(lock, holder), { force: true })
  removeEmpty(lock)
}

/** Clears away what processes prepared that were killed before they had the lock. */
function removeLeft(lock: string): void {
  const start = `${basename(lock)}-`
  const left = namesIn(dirname(lock)).filter((name) => name.startsWith(start) && !isRunning(name.slice(start.length)))
  for (const name of left) rmSync(join(dirname(lock), name), { recursive: true, force: true })
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // There is something in it, or it is gone.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Whether the process of a name runs. */
function isRunning(name: string): boolean {
  const pid = Number.parseInt(name)
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return [name, `${pid}`].includes(nameOf(pid))
}

/** Only Linux says when a process began, in ticks since the system did: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function nameOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return `${pid}-${status.slice(status.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return `${pid}`
  }
}

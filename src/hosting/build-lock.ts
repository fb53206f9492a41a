import { resolve } from 'node:path'
import { withLock } from '../content/lock.ts'

/**
 * Does some work while no other process builds this project: Astro keeps notes in the project's own .astro folder, so
 * that two builds would disturb each other.
 */
export function withBuildLock<Result>(work: () => Promise<Result>): Promise<Result> {
  const waiting = 'Another build is running here. This one waits until it ends, or dist.lock is removed.'
  return withLock(resolve('dist.lock'), waiting, work)
}

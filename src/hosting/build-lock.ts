import { resolve } from 'node:path'
import { withLock } from '../content/lock.ts'

/**
 * Does some work while no other process builds this project. Two builds would interfere, since Astro keeps state in the
 * project's .astro folder.
 */
export function withBuildLock<Result>(work: () => Promise<Result>): Promise<Result> {
  const waiting = 'Another build is running here. This one waits until it ends, or dist.lock is removed.'
  return withLock(resolve('dist.lock'), waiting, work)
}

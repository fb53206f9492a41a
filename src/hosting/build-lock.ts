import { resolve } from 'node:path'
import { withLock } from '../content/lock.ts'

/**
 * Runs `work` while no other process is building this project. Two builds would interfere with each other, since Astro
 * keeps state in the project's .astro folder.
 */
export function withBuildLock<Result>(work: () => Promise<Result>): Promise<Result> {
  const message = 'Another build is running here. This one waits until it ends, or dist.lock is removed.'
  return withLock(resolve('dist.lock'), message, work)
}

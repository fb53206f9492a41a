import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** Starts one of this project's commands, such as `build`, with the given arguments and settings. */
export const start = (name: string, args: readonly string[], settings: Readonly<Record<string, string>>) =>
  spawn(process.execPath, [`src/commands/${name}.ts`, ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Waits for a command to end, and returns its exit code and output. */
export async function resultOf(child: ChildProcess) {
  const [stdout, stderr] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')])
  return { status: child.exitCode, stdout, stderr }
}

/** Runs one of this project's commands and waits until it ends. */
export const run = (...command: Parameters<typeof start>) => resultOf(start(...command))

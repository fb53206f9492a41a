import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The resources that a process used. */
export interface Usage {
  readonly wallSeconds: number
  readonly processorSeconds: number
  readonly peakMebibytes: number
}

const usageVariable = 'BENCH_USAGE_FILE'

// Each measured process loads this module with --import, so that it reports its usage on exit.
const file = process.env[usageVariable]
if (file) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeFileSync(file, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }))
  })
}

/** Runs a script in a folder and measures its resource usage. If the script fails, throws an error with its stderr. */
export function measureScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = process.cwd(),
): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'))
  const usageFile = join(folder, 'usage.json')
  try {
    const startTime = performance.now()
    const { status, stderr } = spawnSync(process.execPath, ['--import', import.meta.filename, script, ...args], {
      cwd,
      env: { ...process.env, ...env, [usageVariable]: usageFile },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    const wallSeconds = (performance.now() - startTime) / 1000
    if (status !== 0) throw new Error(`${script} failed: ${stderr}`)
    const { processor, peak } = JSON.parse(readFileSync(usageFile, 'utf8'))
    return { wallSeconds, processorSeconds: processor, peakMebibytes: peak }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

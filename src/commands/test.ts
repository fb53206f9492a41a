import { spawn } from 'node:child_process'

/**
 * `npm test`: runs the fast tests. Steps that need only one core run in parallel. Stops after the first failing stage.
 */
const stages: readonly (readonly (readonly string[])[])[] = [
  [['types', 'format:check'], ['unit'], ['lint']],
  [['build', 'build:made-up', 'html', 'e2e']],
]

for (const lanes of stages) {
  const isAlone = lanes.length === 1
  const results = await Promise.all(lanes.map((steps) => runSteps(steps, isAlone)))
  if (results.includes(false)) process.exit(1)
}

/** Runs steps in sequence until one fails. Returns whether all succeeded. */
async function runSteps(steps: readonly string[], isAlone: boolean): Promise<boolean> {
  for (const step of steps) if (!(await run(step, isAlone))) return false
  return true
}

/**
 * Runs a script from `package.json`. If several scripts run at once, prints each script's output when that script ends.
 */
function run(step: string, isAlone: boolean): Promise<boolean> {
  const start = Date.now()
  const script = spawn('npm', ['run', '--silent', step], {
    stdio: isAlone ? 'inherit' : 'pipe',
    shell: process.platform === 'win32',
  })
  const output: Buffer[] = []
  for (const stream of [script.stdout, script.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk))
  return new Promise((resolve) => {
    script.on('close', (code) => {
      process.stdout.write(Buffer.concat(output))
      console.log(`${step}: ${code === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - start) / 1000)} s`)
      resolve(code === 0)
    })
  })
}

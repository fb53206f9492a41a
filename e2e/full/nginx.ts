import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { access, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

/** An nginx that serves a finished site with `src/hosting/nginx.conf`. */
export interface Nginx {
  readonly origin: string
  stop(): Promise<void>
}

/** Starts nginx on a free port of this machine; or says, as a sentence, why there is none. */
export async function startNginx(site: string, basePath: string): Promise<Nginx | string> {
  const program = await findNginx()
  if (!program) return 'There is no nginx here, and no package to take it from (Debian’s “nginx”).'
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  await cp(site, join(folder, 'root', basePath), { recursive: true })
  const port = await freePort()
  const given = await readFile('src/hosting/nginx.conf', 'utf8')
  const conf = given
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('server_name rubrics.example;', 'server_name localhost;')
    .replace('root /srv/rubrics;', `root ${folder}/root;`)
    .replace('=404 /404.html;', `=404 ${basePath}404.html;`)
    .replace('location ~ ^/', `location ~ ^${basePath}`)
  await writeFile(join(folder, 'site.conf'), conf)
  await writeFile(join(folder, 'nginx.conf'), whole(folder))
  // It stays in the foreground and belongs to this process.
  const nginx = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: 'inherit' })
  const origin = `http://127.0.0.1:${port}`
  await answers(nginx, origin)
  return {
    origin,
    async stop() {
      const ended = once(nginx, 'exit')
      nginx.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

/** What a system's own nginx.conf has around the files that it includes. */
function whole(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const types = { html: 'text/html', css: 'text/css', js: 'application/javascript', json: 'application/json' }
  const more = { svg: 'image/svg+xml', png: 'image/png', xml: 'text/xml', webp: 'image/webp' }
  const lines = Object.entries({ ...types, ...more }).map(([extension, type]) => `${type} ${extension};`)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
events {}
http { access_log off; ${temporary.join(' ')} types { ${lines.join(' ')} } include ${folder}/site.conf; }
`
}

async function answers(nginx: ChildProcess, origin: string): Promise<void> {
  while (nginx.exitCode === null) {
    if (await fetch(origin).catch(() => undefined)) return
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error(`nginx ended with ${nginx.exitCode}.`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** The machine's own nginx, or Debian's, unpacked beside the project's packages without installing it. */
async function findNginx(): Promise<string | undefined> {
  const kept = resolve('node_modules/.cache/nginx')
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    join(kept, 'usr/sbin'),
  ]
  const find = async () => {
    for (const folder of folders) {
      const program = join(folder, 'nginx')
      if (
        await access(program).then(
          () => true,
          () => false,
        )
      )
        return runs(program) ? program : undefined
    }
    return undefined
  }
  return (await find()) ?? ((await unpack(kept)) ? find() : undefined)
}

async function unpack(folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return false
  await mkdir(folder, { recursive: true })
  const download = () => succeeds('apt-get', ['download', 'nginx'], folder)
  if (!download() && !(process.getuid?.() === 0 && succeeds('apt-get', ['update'], folder) && download())) return false
  const file = (await readdir(folder)).find((name) => name.endsWith('.deb'))
  return file !== undefined && succeeds('dpkg', ['-x', file, '.'], folder)
}

const runs = (program: string) => succeeds(program, ['-v'], '.')

function succeeds(command: string, words: readonly string[], cwd: string): boolean {
  return spawnSync(command, words, { cwd, stdio: 'ignore', timeout: 120_000 }).status === 0
}

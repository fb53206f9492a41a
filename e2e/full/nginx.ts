import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort } from '../../src/testing/port.ts'

/** An nginx server for a built site, configured with `src/hosting/nginx.conf`. */
export interface Nginx {
  readonly origin: string
  stop(): Promise<void>
}

/** Starts nginx on a free local port, or returns a sentence that explains why it cannot start. */
export async function startNginx(site: string, basePath: string): Promise<Nginx | string> {
  // Many systems install nginx in a folder that is not on a user's PATH.
  const env = { ...process.env, PATH: [process.env['PATH'], '/usr/sbin', '/usr/local/sbin'].join(delimiter) }
  if (spawnSync('nginx', ['-v'], { env }).status !== 0) return 'nginx is not installed.'
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  await cp(site, join(folder, 'root', basePath), { recursive: true })
  const port = await freePort()
  const conf = (await readFile('src/hosting/nginx.conf', 'utf8'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('server_name rubrics.example;', 'server_name localhost;')
    .replace('root /srv/rubrics;', `root ${folder}/root;`)
    .replace('=404 /404.html;', `=404 ${basePath}404.html;`)
    .replace('location ~ ^/', `location ~ ^${basePath}`)
  await writeFile(join(folder, 'site.conf'), conf)
  await writeFile(join(folder, 'nginx.conf'), mainConfiguration(folder))
  // Runs nginx in the foreground, so that it stays a child of this process.
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']
  const nginx = spawn('nginx', args, { env, stdio: 'inherit' })
  const origin = `http://127.0.0.1:${port}`
  while (!(await fetch(origin).catch(() => undefined))) {
    if (nginx.exitCode !== null) throw new Error(`nginx exited with code ${nginx.exitCode}.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return {
    origin,
    async stop() {
      nginx.kill('SIGTERM')
      await once(nginx, 'exit')
      await rm(folder, { recursive: true })
    },
  }
}

/** A main nginx.conf that includes the site's configuration, as on a real server. */
function mainConfiguration(folder: string): string {
  const tempPathPrefixes = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
events {}
http {
  access_log off;
  ${tempPathPrefixes.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  types {
    text/html html; text/css css; text/xml xml; application/javascript js; application/json json;
    image/svg+xml svg; image/png png; image/webp webp;
  }
  include ${folder}/site.conf;
}
`
}

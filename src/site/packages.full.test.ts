import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { after, describe, test } from 'node:test'
import { build } from 'astro'
import { rendition } from './rendition.ts'
import { routes } from '../routes/routes.ts'
import { filesOf } from './files.ts'
import { browserPackages, licencesText } from './licences.ts'
import { withBuildLock } from '../hosting/build-lock.ts'

interface Package {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly hasInstallScript?: true
}

const json = async (file: string) => JSON.parse(await readFile(file, 'utf8'))
const own = await json('package.json')
const direct: Readonly<Record<string, string>> = { ...own.dependencies, ...own.devDependencies }
const { '': _, ...locked }: Record<string, Package> = (await json('package-lock.json')).packages
const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Licences that allow any use as long as they are passed on. */
const permissive = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'],
  ...['Python-2.0', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)'],
])

/** Licences that ask more of whoever passes changed code on, and the packages that may have them and why. */
const exceptions: readonly (readonly [licence: RegExp, names: RegExp, reason: string])[] = [
  [
    /^MPL-2\.0$/,
    /^(lightningcss(-.+)?|axe-core|@axe-core\/playwright)$/,
    'tools of build and test, unchanged, not passed on',
  ],
  [
    /LGPL-3\.0-or-later/,
    /^@img\/sharp-/,
    'an optional library for pictures, loaded by Astro, unchanged, not passed on',
  ],
]

const allowed = (licence: string, name: string) =>
  permissive.has(licence) || exceptions.some(([which, names]) => which.test(licence) && names.test(name))

describe('packages', () => {
  test('of this project’s own choice have one exact version, that of the lock', () => {
    for (const [name, version] of Object.entries(direct)) {
      assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name)
      assert.equal(locked[`node_modules/${name}`]?.version, version, name)
    }
  })

  test('are known by a hash of what is in them', () => {
    for (const [folder, { integrity }] of Object.entries(locked)) assert.match(integrity ?? '', /^sha512-/, folder)
  })

  test('have licences that allow this use, in the lock and as installed', async () => {
    for (const [folder, { license, version }] of Object.entries(locked)) {
      const name = nameOf(folder)
      assert.ok(allowed(license ?? 'none', name), `${name} ${version} has the licence ${license}`)
      if (!existsSync(join(folder, 'package.json'))) continue
      const installed = await json(join(folder, 'package.json'))
      assert.equal(installed.license?.type ?? installed.license, license, name)
    }
  })

  test('run nothing when they are installed, but for those that are allowed to', async () => {
    const running = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript)
    assert.deepEqual(running.map(([folder]) => nameOf(folder)).toSorted(), Object.keys(own.allowScripts).toSorted())
    for (const folder of Object.keys(locked)) {
      if (!existsSync(join(folder, 'package.json'))) continue
      const { scripts = {} } = await json(join(folder, 'package.json'))
      const runs =
        ['preinstall', 'install', 'postinstall'].some((name) => name in scripts) ||
        existsSync(join(folder, 'binding.gyp'))
      assert.ok(!runs || nameOf(folder) in own.allowScripts, folder)
    }
  })

  test('are each explained where contributors read', async () => {
    const contributing = await readFile('.github/CONTRIBUTING.md', 'utf8')
    const explained = Array.from(contributing.matchAll(/^\| `([^`]+)` +\| .{10}/gm), ([, name = '']) => name)
    assert.deepEqual(
      Object.keys(direct).filter((name) => !explained.includes(name)),
      [],
    )
  })
})

const to = routes('/')

describe('what reaches browsers', async () => {
  const made = await mkdtemp(resolve('dist.packages-'))
  const folder = join(made, 'site')
  after(() => rm(made, { recursive: true }))

  test('has no code but this project’s, what the bundler adds to fetch scripts, and the scripts of the packages named', async () => {
    const modules = await browserModules(folder)
    const own = [resolve('src'), '\0vite/', '\0rolldown/']
    const foreign = modules.filter((module) => !own.some((start) => module.startsWith(start)))
    const packages = new Set(
      foreign.map((module) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1] ?? module),
    )
    assert.ok(modules.length > 0)
    const scripts = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.js'))
    const unbundled = scripts.filter((file) => !file.startsWith('_astro'))
    // What a package has in it of others says so.
    for (const file of foreign) for (const name of carriedBy(await readFile(file, 'utf8'))) packages.add(name)
    for (const file of unbundled) packages.add(basename(file, '.js'))
    assert.deepEqual(
      [...packages].toSorted(),
      Object.keys(browserPackages)
        .map((name) => basename(name))
        .toSorted(),
    )
  })

  test('comes with their licences', async () => {
    const text = await licencesText()
    const made = filesOf(await rendition(), to).get(to.licences())
    assert.equal(await made?.(), text)
    const [, ...each] = text.split('This site’s scripts contain code from the package ')
    assert.equal(each.length, Object.keys(browserPackages).length)
    for (const one of each) assert.match(one, /Copyright[^]*(Permission is hereby granted|Redistribution and use)/i)
    for (const folder of Object.keys(browserPackages))
      assert.ok(permissive.has(locked[`node_modules/${folder}`]?.license ?? ''))
  })
})

const carriedBy = (code: string) =>
  Array.from(code.matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm), ([, name = '']) => name)

/** The modules of all scripts of a site, as the build itself reports. */
async function browserModules(outDir: string): Promise<string[]> {
  const found = new Set<string>()
  const plugin = {
    name: 'modules',
    generateBundle(
      this: { environment: { name: string } },
      _: unknown,
      bundle: Record<string, { moduleIds?: string[] }>,
    ) {
      if (this.environment.name !== 'client') return
      for (const { moduleIds = [] } of Object.values(bundle)) for (const id of moduleIds) found.add(id)
    },
  }
  const cacheDir = join(outDir, '../cache')
  await withBuildLock(() => build({ outDir, cacheDir, logLevel: 'error', vite: { plugins: [plugin] } }))
  return [...found]
}

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { after, describe, test } from 'node:test'
import { build } from 'astro'
import { rendition } from './rendition.ts'
import { routes } from '../routes/routes.ts'
import { filesOf } from './files.ts'
import { browserPackages, licensesText } from './licenses.ts'
import { withBuildLock } from '../hosting/build-lock.ts'

interface Package {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly hasInstallScript?: true
}

const json = async (file: string) => JSON.parse(await readFile(file, 'utf8'))
const manifest = await json('package.json')
const dependencies: Readonly<Record<string, string>> = { ...manifest.dependencies, ...manifest.devDependencies }
const { '': _, ...lockFile }: Record<string, Package> = (await json('package-lock.json')).packages
const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** The folder and manifest of each installed package. */
const installedManifests = () =>
  Promise.all(
    Object.keys(lockFile)
      .filter((folder) => existsSync(join(folder, 'package.json')))
      .map(async (folder) => [folder, await json(join(folder, 'package.json'))] as const),
  )

/** Licenses that allow any use if the license text is included. */
const permissiveLicenses = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'],
  ...['Python-2.0', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)'],
])

/** Licenses that set conditions for distributing modified code, each with the packages for which it is accepted. */
const exceptions: readonly (readonly [license: RegExp, names: RegExp])[] = [
  // Build and test tools, neither modified nor distributed.
  [/^MPL-2\.0$/, /^(lightningcss(-.+)?|axe-core|@axe-core\/playwright)$/],
  // An optional image library that Astro loads, neither modified nor distributed.
  [/LGPL-3\.0-or-later/, /^@img\/sharp-/],
]

const isAllowed = (license: string, name: string) =>
  permissiveLicenses.has(license) || exceptions.some(([licenses, names]) => licenses.test(license) && names.test(name))

describe('packages', () => {
  test('are few: at most 12 direct dependencies of the site, and at most 550 packages in total', () => {
    assert.ok(Object.keys(manifest.dependencies).length <= 12)
    assert.ok(Object.keys(lockFile).length <= 550, `${Object.keys(lockFile).length}`)
  })

  test('in package.json have exact versions that match the lock file', () => {
    for (const [name, version] of Object.entries(dependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name)
      assert.equal(lockFile[`node_modules/${name}`]?.version, version, name)
    }
  })

  test('have content hashes in the lock file', () => {
    for (const [folder, { integrity }] of Object.entries(lockFile)) assert.match(integrity ?? '', /^sha512-/, folder)
  })

  test('have acceptable licenses that match between the lock file and the installed packages', async () => {
    for (const [folder, { license, version }] of Object.entries(lockFile)) {
      const name = nameOf(folder)
      assert.ok(isAllowed(license ?? 'none', name), `${name} ${version} has the license ${license}`)
    }
    for (const [folder, { license }] of await installedManifests()) {
      assert.equal(license?.type ?? license, lockFile[folder]?.license, folder)
    }
  })

  test('run install scripts only if allowed', async () => {
    const installers = Object.entries(lockFile).filter(([, { hasInstallScript }]) => hasInstallScript)
    assert.deepEqual(
      installers.map(([folder]) => nameOf(folder)).toSorted(),
      Object.keys(manifest.allowScripts).toSorted(),
    )
    for (const [folder, { scripts = {} }] of await installedManifests()) {
      const hasScript = ['preinstall', 'install', 'postinstall'].some((name) => name in scripts)
      const runsScript = hasScript || existsSync(join(folder, 'binding.gyp'))
      assert.ok(!runsScript || nameOf(folder) in manifest.allowScripts, folder)
    }
  })

  test('are all explained in CONTRIBUTING.md', async () => {
    const contributing = await readFile('.github/CONTRIBUTING.md', 'utf8')
    const explainedNames = Array.from(contributing.matchAll(/^\| `([^`]+)` +\| .{10}/gm), ([, name = '']) => name)
    assert.deepEqual(
      Object.keys(dependencies).filter((name) => !explainedNames.includes(name)),
      [],
    )
  })
})

const to = routes('/')

describe('code that reaches browsers', async () => {
  const temporaryFolder = await mkdtemp(resolve('dist.packages-'))
  const folder = join(temporaryFolder, 'site')
  after(() => rm(temporaryFolder, { recursive: true }))

  test('comes only from this project, the bundler’s loader and the listed packages', async () => {
    const modules = await browserModules(folder)
    const prefixes = [resolve('src'), '\0vite/', '\0rolldown/']
    const foreignModules = modules.filter((module) => !prefixes.some((prefix) => module.startsWith(prefix)))
    const packages = new Set(
      foreignModules.map((module) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1] ?? module),
    )
    assert.ok(modules.length > 0)
    const scripts = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.js'))
    const unbundledScripts = scripts.filter((file) => !file.startsWith('_astro'))
    // Comments in a package mark the code that it bundles from other packages.
    for (const file of foreignModules) for (const name of bundledIn(await readFile(file, 'utf8'))) packages.add(name)
    for (const file of unbundledScripts) packages.add(basename(file, '.js'))
    const listedNames = Object.keys(browserPackages).map((name) => basename(name))
    assert.deepEqual([...packages].toSorted(), listedNames.toSorted())
  })

  test('is published with the packages’ licenses', async () => {
    const text = await licensesText()
    const file = filesOf(await rendition(), to).get(to.licenses())
    assert.equal(await file?.(), text)
    const [, ...licenses] = text.split('This site’s scripts contain code from the package ')
    assert.equal(licenses.length, Object.keys(browserPackages).length)
    for (const license of licenses)
      assert.match(license, /Copyright[^]*(Permission is hereby granted|Redistribution and use)/i)
    for (const folder of Object.keys(browserPackages))
      assert.ok(permissiveLicenses.has(lockFile[`node_modules/${folder}`]?.license ?? ''))
  })
})

const bundledIn = (code: string) =>
  Array.from(code.matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm), ([, name = '']) => name)

/** Builds the site, and returns the modules that its scripts contain. */
async function browserModules(outDir: string): Promise<string[]> {
  const modules = new Set<string>()
  const plugin = {
    name: 'modules',
    generateBundle(
      this: { environment: { name: string } },
      _: unknown,
      bundle: Record<string, { moduleIds?: string[] }>,
    ) {
      if (this.environment.name !== 'client') return
      for (const { moduleIds = [] } of Object.values(bundle)) for (const id of moduleIds) modules.add(id)
    },
  }
  const cacheDir = join(outDir, '../cache')
  await withBuildLock(() => build({ outDir, cacheDir, logLevel: 'error', vite: { plugins: [plugin] } }))
  return [...modules]
}

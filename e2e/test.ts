import { test as base, expect } from '@playwright/test'
import { settings } from '../src/settings.ts'

/** Options for the checks that run during every test. */
interface Options {
  /** Matches the errors that the test causes on purpose. */
  expectedErrors: RegExp | undefined
  /** The base path of the site. */
  basePath: string
}

/** The clipboard's content in each format. */
interface Clipboard {
  readonly html: string
  readonly plain: string
}

interface Fixtures {
  /** Reads what was copied. Grants clipboard access to each test that uses this fixture. */
  clipboard: () => Promise<Clipboard>
}

/** A test that also fails on any page error, content security policy violation, or request outside the site. */
export const test = base.extend<Options & Fixtures>({
  expectedErrors: [undefined, { option: true }],
  basePath: [settings.basePath, { option: true }],
  context: async ({ context, baseURL, basePath, expectedErrors }, use) => {
    const problems: string[] = []
    context.on('console', (message) => {
      if (message.type() === 'error' && !expectedErrors?.test(message.text())) problems.push(message.text())
    })
    context.on('weberror', (error) => {
      if (!expectedErrors?.test(String(error.error()))) problems.push(String(error.error()))
    })
    context.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}${basePath}`)) problems.push(`request to ${request.url()}`)
    })
    await use(context)
    expect(problems).toEqual([])
  },
  clipboard: async ({ context, page }, use) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await use(() =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
        return { html: await read('text/html'), plain: await read('text/plain') }
      }),
    )
  },
})

/** The screen sizes that the tests use. */
export const screens = {
  wide: { width: 1440, height: 900 },
  phone: { width: 360, height: 640 },
} as const

export { expect }

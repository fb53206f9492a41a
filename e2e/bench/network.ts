import type { CDPSession, Page } from '@playwright/test'

/** Lighthouse's slow 4G settings: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
}
const processorSlowdown = 4

/** Slows a page down, to simulate slow 4G and a processor that is four times slower. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', slow4G)
  await client.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown })
  return client
}

/** Converts bytes to KiB. */
export const kibibytes = (bytes: number) => (bytes / 1024).toFixed(1)

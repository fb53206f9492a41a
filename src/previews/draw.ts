import { readFile } from 'node:fs/promises'
import { renderAsync } from '@resvg/resvg-js'
import satori, { type Font } from 'satori'
import { design, fontName, letters, size } from './design.ts'
import type { Preview } from './preview.ts'

const faces = [
  ['sans', 'source-sans-3', 400],
  ['sans', 'source-sans-3', 700],
  ['serif', 'source-serif-4', 400],
] as const

const loadFonts = () =>
  Promise.all(
    faces.flatMap(([voice, family, weight]) =>
      letters.map(async (of): Promise<Font> => {
        const file = `node_modules/@fontsource/${family}/files/${family}-${of}-${weight}-normal.woff`
        return { name: fontName(voice, of), data: await readFile(file), weight, style: 'normal' }
      }),
    ),
  )
let fonts: Promise<Font[]> | undefined

/** A preview as the bytes of a PNG file, the same for the same preview. */
export async function drawPreview(preview: Preview): Promise<Buffer> {
  fonts ??= loadFonts()
  const svg = await satori(design(preview) as Parameters<typeof satori>[0], { ...size, fonts: await fonts })
  return (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng()
}

import type { Preview } from './preview.ts'

/** As link previews have it: https://ogp.me/ leaves the size open, and all hosts show this one whole. */
export const size = { width: 1200, height: 630 } as const

/** An element as Satori draws it: https://github.com/vercel/satori#jsx */
export interface Drawn {
  readonly type: 'div'
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children: string | Drawn[] }
}

/** The files that a font's Latin letters stand in, and the names that a text finds them by. */
export const letters = ['latin', 'latin-ext'] as const
export const fontName = (voice: 'sans' | 'serif', of: (typeof letters)[number]) => `${voice}-${of}`
const fontFamily = (voice: 'sans' | 'serif') => letters.map((of) => fontName(voice, of)).join(', ')

/** The light tokens of the site's styles, and its two voices: its own words in sans, the official wording in serif. */
const ground = '#f4f3ee'
const sheet = '#ffffff'
const ink = '#1a1d21'
const inkSoft = '#545b64'
const rule = '#d8d5cb'
const accent = '#17497a'

/** How a preview looks: a sheet of official wording below the title of its page. */
export function design({ above, title, label, words }: Preview): Drawn {
  return box(
    {
      flexDirection: 'column',
      boxSizing: 'border-box',
      ...size,
      padding: '56px 64px 0',
      borderTop: `12px solid ${accent}`,
      background: ground,
      color: ink,
      fontFamily: fontFamily('sans'),
    },
    [
      box({ fontSize: 30, color: inkSoft }, above),
      box({ marginTop: 8, fontSize: title.length > 34 ? 48 : 64, fontWeight: 700, lineHeight: 1.15 }, title),
      box(
        {
          flexDirection: 'column',
          flexGrow: 1,
          marginTop: 36,
          padding: '36px 44px 0',
          border: `2px solid ${rule}`,
          borderBottom: 'none',
          borderRadius: '12px 12px 0 0',
          background: sheet,
          overflow: 'hidden',
        },
        [
          ...(label ? [box({ marginBottom: 12, fontSize: 28, fontWeight: 700 }, label)] : []),
          box(
            {
              fontFamily: fontFamily(label ? 'serif' : 'sans'),
              fontSize: words.length > 150 ? 38 : 48,
              lineHeight: 1.35,
            },
            words,
          ),
        ],
      ),
    ],
  )
}

const box = (style: Record<string, string | number>, children: string | Drawn[]): Drawn => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

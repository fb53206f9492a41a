import { isolated } from '../rubric/direction.ts'
import { to } from '../routes/to.ts'
import { element } from '../browser/element.ts'
import { fragment, leadInFragment } from '../routes/routes.ts'
import type { Piece } from './mark.ts'
import type { Place } from './places.ts'
import type { Answer, Hit } from './search.ts'

/** The exact address of a place, under the base path. */
export function addressOf(place: Place): string {
  if (place.kind !== 'descriptor') return to.home() + place.url.slice(1)
  const { careerPath, factor, level, anchor } = place
  const rubric = { careerPath: { id: careerPath[0] }, factor: { id: factor[0] } }
  return to.descriptor({ levelDescription: { rubric, level: { id: level[0] } }, anchor })
}

/** What a place is, then where it stands, the nearest first. */
function labelsOf(place: Place): readonly string[] {
  if (place.kind !== 'descriptor') return place.labels
  const title = place.discriminator?.[1] ?? 'No discriminator'
  return [title, place.level[1], place.factor[1], place.careerPath[1]]
}

/**
 * A hit as a link: its text with the words marked, then its labels. The link is the exact address; only when it is
 * followed to a level page, the query goes with it, so that the words are marked on arrival.
 */
export function hitLink({ place, text }: Hit, query: string): HTMLAnchorElement {
  const [title = '', ...places] = labelsOf(place)
  const official = place.kind === 'guide' ? '' : ' official'
  const wording = element('span', `hit-text${official}`, ...text.map(piece))
  const where = element(
    'span',
    'hit-labels',
    element('strong', '', isolated(title)),
    ...places.map((label) => ` · ${isolated(label)}`),
  )
  if (place.kind === 'guide') where.append(' · Guide, not official wording')
  const link = element('a', 'hit', wording, where)
  link.href = addressOf(place)
  link.addEventListener('click', () => {
    const exact = link.href
    if (onLevelPage(place) && query) link.search = `?${new URLSearchParams({ q: query })}`
    setTimeout(() => (link.href = exact))
  })
  return link
}

/** Whether a place's address leads to a part of a level page, which marks the words that one comes with. */
const onLevelPage = (place: Place) => place.kind === 'descriptor' || place.url.endsWith(fragment(leadInFragment))

function piece({ text, marked }: Piece): Node | string {
  return marked ? element('mark', '', text) : text
}

const number = new Intl.NumberFormat('en')
const results = (count: number) => (count === 1 ? '1 result' : `${number.format(count)} results`)

/** What to say of an answer, in the status line. */
export function summary({ total, whole }: Answer, query: string): string {
  if (total === 0) return query ? `Nothing found for “${isolated(query)}”.` : 'Nothing found.'
  if (whole === total) return results(total)
  if (whole === 0 && !/\s/.test(query))
    return `Nothing contains “${isolated(query)}”. ${results(total)} with similar words.`
  if (whole === 0) return `Nothing contains all these words. ${results(total)} with some of them.`
  return `${results(whole)} with all these words, ${number.format(total - whole)} with some of them.`
}

/** What to say when the index can't be had. */
export const unreachable = 'The search could not be loaded. Check your connection, or reload the page.'

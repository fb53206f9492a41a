import { createHash } from 'node:crypto'
import type { Edition } from '../rubric/edition.ts'
import { beginningOf } from '../rubric/excerpt.ts'
import type { Descriptor, Family, LevelDescription } from '../rubric/family.ts'
import { careerPathName, careerPathNumber, descriptorTitle, factorNumber } from '../rubric/name.ts'
import type { Site } from '../rubric/schema/site.ts'
import { siteTitle } from '../rubric/site.ts'
import { routes } from '../routes/routes.ts'
import { design } from './design.ts'

/** What the picture shows that stands beside a pasted link. */
export interface Preview {
  /** What the page's subject is a part of. */
  readonly above: string
  readonly title: string
  /** What the words are of, where the title does not say it. */
  readonly label: string
  /** The first words of the page. */
  readonly words: string
}

/** Level descriptions of a family with a preview for each; drawing them takes a first build about half a minute. */
const most = 1000

/** Whether a text has only letters and signs that the previews’ fonts have: those of Latin scripts. */
export const isDrawable = (text: string) => /^[ -~\u00a0-\u017f–—‘’‚“”„†•…‹›€™−]*$/.test(text)

const to = routes('/')

/** The preview of all pages that have none of their own. */
export function sitePreview(site: Site): Preview {
  const words = 'What is expected at each level, word for word, to browse, search and link to.'
  const own = { above: site.organization ?? '', title: siteTitle(site), label: '', words: site.about ?? words }
  return canBeDrawn(own) ? own : { above: '', title: siteTitle({}), label: '', words }
}

/**
 * The previews of career paths, levels, rubrics and level descriptions, by the addresses of their pages without the base
 * path. Of a large family each career path has one, which all its pages show. None is of words in other scripts than
 * Latin, which would need other fonts.
 */
export function previewsOf(
  { careerPaths, rubrics }: Family,
  edition: Edition | null = null,
): ReadonlyMap<string, Preview> {
  // Of wording that is no longer in force, the edition comes first.
  const ofEdition = edition?.until ? `${edition.title} · ` : ''
  const previews = new Map<string, Preview>()
  const isLarge = rubrics.flatMap(({ levels }) => levels).length > most
  for (const careerPath of careerPaths) {
    const [first] = careerPath.rubrics
    const ofAll = made(
      ofEdition + careerPathNumber(careerPath),
      careerPath.title,
      first?.levels[0],
      ({ rubric, level }) => [rubric.factor.title, level.title],
    )
    const set = (address: string, preview: () => Preview | undefined) => {
      const one = isLarge ? ofAll : preview()
      if (one) previews.set(address, one)
    }
    const name = ofEdition + careerPathName(careerPath)
    set(to.careerPath(careerPath), () => ofAll)
    for (const level of careerPath.levels) {
      set(to.level(level), () => made(name, level.title, level.descriptions[0], ({ rubric }) => [rubric.factor.title]))
    }
    for (const rubric of careerPath.rubrics) {
      const above = `${name} · ${factorNumber(rubric.factor)}`
      set(to.rubric(rubric), () => made(above, rubric.factor.title, rubric.levels[0], ({ level }) => [level.title]))
      for (const one of rubric.levels) {
        const title = `${rubric.factor.title}, ${one.level.title}`
        set(to.levelDescription(one), () => made(above, title, one, () => []))
      }
    }
  }
  return previews
}

/** A preview with the first words of a level description, or none where the fonts can't show it. */
function made(
  above: string,
  title: string,
  of: LevelDescription | undefined,
  labels: (of: LevelDescription) => readonly string[],
): Preview | undefined {
  const first = of?.descriptors.find((one): one is Descriptor & { text: string } => one.text !== null)
  if (!of || !first) return undefined
  const label = [...labels(of), descriptorTitle(first)].join(', ')
  const preview = { above, title, label, words: `“${beginningOf(first.text, 160)}”` }
  return canBeDrawn(preview) ? preview : undefined
}

const canBeDrawn = (preview: Preview) => Object.values(preview).every(isDrawable)

/** What previews are made of. */
export interface Previewed {
  readonly family: Family
  readonly site: Site
  /** Which it is, where it is no longer in force. */
  readonly edition?: Edition | null
}

/** The different previews of a site, by the names of their files. */
export const previewFiles = ({ family, site, edition }: Previewed): ReadonlyMap<string, Preview> =>
  new Map([sitePreview(site), ...previewsOf(family, edition).values()].map((preview) => [previewId(preview), preview]))

/** What a preview's file is named by: it goes with all that the preview shows and how. */
export const previewId = (preview: Preview) =>
  createHash('sha256')
    .update(JSON.stringify(design(preview)))
    .digest('hex')
    .slice(0, 16)

/** What a preview says, for those who can't see it. */
export const previewText = ({ above, title, label, words }: Preview) =>
  [above, title, [label, words].filter(Boolean).join(': ')].filter(Boolean).join('. ')

import type { CareerPath, FactorTexts, Family, LevelDescription, Rubric } from '../rubric/family.ts'
import { routes } from '../routes/routes.ts'
import type { PassageText } from './compile.ts'

const to = routes('/')

/**
 * The official texts beside the descriptors: those of factors, those in which a rubric differs from its factor, the
 * sentences above descriptors, and the scores of levels.
 */
export function officialPassages({ careerPaths, factors, rubrics }: Family): PassageText[] {
  return [
    ...factors.flatMap((factor) =>
      textPassages(factor, { url: to.factor(factor), places: [factor.title], factor: factor.id }),
    ),
    ...rubrics.flatMap((rubric) =>
      textPassages(ownTexts(rubric), {
        url: to.rubric(rubric),
        places: [rubric.factor.title, rubric.careerPath.title],
        factor: rubric.factor.id,
        careerPath: rubric.careerPath.id,
      }),
    ),
    ...rubrics.flatMap(({ levels }) => levels.flatMap(leadInPassage)),
    ...careerPaths.flatMap(scorePassages),
  ]
}

interface Where extends Pick<PassageText, 'url' | 'factor' | 'careerPath'> {
  /** What the texts belong to, the nearest first. */
  readonly places: readonly string[]
}

function textPassages(texts: Partial<FactorTexts>, { places, ...where }: Where): PassageText[] {
  const passage = (title: string, text: string | null | undefined): PassageText[] =>
    text ? [{ kind: 'official text', ...where, labels: [title, ...places], text }] : []
  const { description, criteria, supervisors, note } = texts
  return [
    ...passage('Factor Description', description),
    ...passage(criteria?.heading ?? '', criteria?.text),
    ...passage(supervisors?.heading ?? '', supervisors?.text),
    ...passage('Note', note),
  ]
}

function ownTexts(rubric: Rubric): Partial<FactorTexts> {
  const { factor } = rubric
  return {
    ...(rubric.description !== factor.description && { description: rubric.description }),
    ...(rubric.criteria !== factor.criteria && { criteria: rubric.criteria }),
    ...(rubric.supervisors !== factor.supervisors && { supervisors: rubric.supervisors }),
    ...(rubric.note !== factor.note && { note: rubric.note }),
  }
}

function leadInPassage(levelDescription: LevelDescription): PassageText[] {
  const { leadIn, level, rubric } = levelDescription
  if (leadIn === null) return []
  const { careerPath, factor } = rubric
  const labels = ['Lead-in', level.title, factor.title, careerPath.title]
  const ids = { careerPath: careerPath.id, factor: factor.id, level: level.id }
  return [{ kind: 'official text', url: to.leadIn(levelDescription), labels, ...ids, text: leadIn }]
}

function scorePassages({ id, title, levels }: CareerPath): PassageText[] {
  return levels.flatMap((level) => {
    const labels = ['Scores', level.title, title]
    const ids = { careerPath: id, level: level.id }
    return level.scores === null
      ? []
      : [{ kind: 'official text', url: to.level(level), labels, ...ids, text: level.scores }]
  })
}

/** The sections of a guide, from its rendered HTML: one for each second-rank heading, and what stands before them. */
export function guidePassages(title: string, url: string, html: string): PassageText[] {
  return html.split(/(?=<h2\b)/).flatMap((section) => {
    const [, id, heading = ''] = /^<h2\b[^>]*\bid="([^"]*)"[^>]*>(.*?)<\/h2>/s.exec(section) ?? []
    const text = textOf(section.replace(/^<h2\b.*?<\/h2>/s, ''))
    if (!text) return []
    const labels = id ? [textOf(heading), title] : [title]
    return [{ kind: 'guide' as const, url: id ? `${url}#${id}` : url, labels, text }]
  })
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

/** The text of HTML that Astro has rendered: no comments or scripts, and only the entities that it writes. */
function textOf(html: string): string {
  return html
    .replace(/<\/(?:p|li|h\d|blockquote)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&([\w#]+);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
}

import type { Factor, Family, Rubric } from '../rubric/family.ts'
import { routes } from '../site/routes.ts'
import type { PassageText } from './compile.ts'

const to = routes('/')

/** The texts of factors, and those in which a rubric differs from its factor. */
export function factorPassages({ factors, rubrics }: Family): PassageText[] {
  return [
    ...factors.flatMap((factor) => textPassages(factor, to.factor(factor), factor, [factor.title])),
    ...rubrics.flatMap((rubric) => {
      const labels = [rubric.factor.title, rubric.careerPath.title]
      return textPassages(ownTexts(rubric), to.rubric(rubric), rubric.factor, labels)
    }),
  ]
}

type Texts = Pick<Factor, 'description' | 'criteria' | 'note'>

function textPassages(
  { description, criteria, note }: Partial<Texts>,
  url: string,
  factor: Factor,
  places: readonly string[],
): PassageText[] {
  const passage = (title: string, text: string | null | undefined): PassageText[] =>
    text ? [{ kind: 'factor text', url, labels: [title, ...places], factor: factor.id, text }] : []
  return [
    ...passage('Factor Description', description),
    ...passage(criteria?.heading ?? '', criteria?.text),
    ...passage('Note', note),
  ]
}

function ownTexts(rubric: Rubric): Partial<Texts> {
  const { factor } = rubric
  return {
    ...(rubric.description !== factor.description && { description: rubric.description }),
    ...(rubric.criteria !== factor.criteria && { criteria: rubric.criteria }),
    ...(rubric.note !== factor.note && { note: rubric.note }),
  }
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

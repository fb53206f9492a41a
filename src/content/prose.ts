import type { MdastNode } from 'satteri'
import type { Problem } from '../rubric/problem.ts'
import { pictureProblem } from './picture.ts'

/** A problem without its location. */
export type Defect = Pick<Problem, 'wrong' | 'fix'>

type Tag = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>
type Attribute = Tag['attributes'][number]

/** The tags and attributes that guides may use in addition to Markdown. */
const tags = new Set<string | null>('dl dt dd sup sub kbd br figure figcaption summary abbr details'.split(' '))
const attributeNames = new Set(['title', 'open'])

/**
 * Reports anything in a node that is not prose: code that a build or browser would run, tags and attributes that are
 * not allowed, links that are neither https nor mailto nor internal, and pictures outside the guide’s folder.
 */
export function proseProblems(file: string, node: MdastNode): Defect[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return defect(
        'the line begins with "import" or "export", so it is read as code',
        'Begin the line with another word.',
      )
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^\s*\/\*(?:(?!\*\/).)*\*\/\s*$/s.test(node.value)) return []
      return defect(`{${node.value}} is code`, 'Write \\{ to show a brace.')
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return tagProblems(node)
    case 'link':
    case 'definition':
      return linkProblem(node.url)
    case 'image':
      return pictureProblem(file, node.url)
    case 'imageReference':
      return defect(
        `the picture ${node.alt || node.identifier} does not name its file`,
        'Name the file next to the description: ![what it shows](picture.png)',
      )
    default:
      return []
  }
}

const defect = (wrong: string, fix: string): Defect[] => [{ wrong, fix }]

function tagProblems({ name, attributes }: Tag): Defect[] {
  if (tags.has(name)) {
    const unknownPart = attributes.map(disallowedPart).find((part) => part)
    return unknownPart
      ? defect(`${unknownPart} in <${name}> is not known here`, 'Remove it, or write words in quotes there.')
      : []
  }
  const fix =
    'Guides are Markdown: write [words](/address/) or ![words](picture.png), remove the tag, or write \\< to show it.'
  return defect(`<${name ?? ''}> is not known here`, fix)
}

/** The part of an attribute that is not allowed in prose: its name, or a value that is code. */
function disallowedPart(attribute: Attribute): string | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute') return `{${attribute.value}}`
  const { name, value } = attribute
  if (typeof value === 'object' && value !== null) return `${name}={${value.value}}`
  return attributeNames.has(name) ? undefined : `the attribute ${name}`
}

/** Checks a link, ignoring control characters in its scheme, as browsers do. */
function linkProblem(address: string): Defect[] {
  const scheme = /^[a-z][a-z0-9+.-]*:(\/\/)?/i.exec(address.replace(/[\x00-\x20]/g, ''))?.[0]
  if (scheme === undefined || /^(https:\/\/|mailto:)$/i.test(scheme)) return []
  return defect(
    `the link ${address} leads neither to an https address nor to an e-mail address nor to a page on this site`,
    'Begin it with https://, mailto: or the slash after the site’s name.',
  )
}

import Slugger from 'github-slugger'
import { type MdastNode, mdxToMdast } from 'satteri'
import type { Problem } from '../rubric/problem.ts'
import { proseProblems } from './prose.ts'

/** A link, with its address as written in the text. */
interface MarkdownLink {
  readonly address: string
  readonly line: number
}

/** The text under a second-level heading, or before the first such heading. */
interface MarkdownSection {
  readonly heading?: string
  readonly fragment?: string
  readonly text: string
}

/** The fragments, links and sections in a Markdown document. */
export interface Markdown {
  /** The fragments of the headings, as Astro generates them. */
  readonly fragments: readonly string[]
  readonly links: readonly MarkdownLink[]
  readonly sections: readonly MarkdownSection[]
}

/** Parses a guide’s Markdown with Astro’s parser. Reports anything other than prose as a problem. */
export function readMarkdown(file: string, source: string, problems: Problem[]): Markdown | undefined {
  const slugger = new Slugger()
  const fragments = new Map<MdastNode, string>()
  const links: MarkdownLink[] = []
  let tree: MdastNode
  try {
    tree = mdxToMdast(source)
  } catch (error) {
    problems.push(syntaxProblem(file, (error as Error).message))
    return undefined
  }
  const nodes = [...nodesOf(tree)]
  const pictureIds = new Set(nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])))
  for (const node of nodes) {
    const line = node.position?.start.line ?? 1
    if (node.type === 'heading') fragments.set(node, slugger.slug(textOf(node)))
    const defects = proseProblems(file, node)
    problems.push(...defects.map((problem) => ({ file, line, ...problem })))
    const isLink = node.type === 'link' || (node.type === 'definition' && !pictureIds.has(node.identifier))
    if (isLink && !defects.length) links.push({ address: node.url, line })
  }
  return { fragments: [...fragments.values()], links, sections: sectionsOf(tree, fragments) }
}

/** The nonempty sections of a document. A section’s text includes its lower-level headings. */
function sectionsOf(tree: MdastNode, fragments: ReadonlyMap<MdastNode, string>): MarkdownSection[] {
  const sections: { heading?: string; fragment?: string; blocks: string[] }[] = [{ blocks: [] }]
  for (const node of childrenOf(tree)) {
    const fragment = fragments.get(node)
    if (node.type === 'heading' && node.depth === 2 && fragment !== undefined) {
      sections.push({ heading: textOf(node), fragment, blocks: [] })
    } else sections.at(-1)?.blocks.push(...blocksOf(node))
  }
  return sections
    .map(({ blocks, ...section }) => ({ ...section, text: blocks.join(' ').replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text)
}

/** The text of each block (paragraph, list item or table cell) in a node. */
function blocksOf(node: MdastNode): string[] {
  const children = childrenOf(node)
  const isBlock = children.some(
    (child) => !/^(text|emphasis|strong|link|inlineCode|break|image|mdx\w*Text\w*)$/.test(child.type),
  )
  return isBlock ? children.flatMap(blocksOf) : [textOf(node)]
}

function* nodesOf(node: MdastNode): Generator<MdastNode> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child)
}

const textOf = (node: MdastNode): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''))

const childrenOf = (node: MdastNode) => ('children' in node ? (node.children as MdastNode[]) : [])

/** Turns a parser’s message into a problem. The message starts with a line and column and may end in an error code. */
function syntaxProblem(file: string, message: string): Problem {
  const [, line, wrong = message] = /^(\d+):\d+: (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(message) ?? []
  const fix = 'Write \\< and \\{ to show these characters themselves; a tag that is opened must be closed.'
  return { file, ...(line && { line: Number(line) }), wrong: wrong.replace(/ \(note: .*\)$/, ''), fix }
}

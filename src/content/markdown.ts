import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Slugger from 'github-slugger'
import { type MdastNode, mdxToMdast } from 'satteri'
import type { Problem } from '../rubric/problem.ts'

/** Where a text links to, as it is written there. */
export interface MarkdownLink {
  readonly address: string
  readonly line: number
}

/** The text below a heading of the second rank, or that before the first one. */
export interface MarkdownSection {
  readonly heading?: string
  readonly fragment?: string
  readonly text: string
}

/** What a Markdown text offers to links from elsewhere, and what it links to. */
export interface Markdown {
  /** The fragments of its headings, as Astro makes them. */
  readonly fragments: readonly string[]
  readonly links: readonly MarkdownLink[]
  readonly sections: readonly MarkdownSection[]
}

/** Reads the Markdown of a guide with the parser that Astro builds it with; what cannot be published is a problem. */
export function readMarkdown(file: string, source: string, problems: Problem[]): Markdown | undefined {
  const slugger = new Slugger()
  const fragments: string[] = []
  const links: MarkdownLink[] = []
  let tree: MdastNode
  try {
    tree = mdxToMdast(source)
  } catch (error) {
    problems.push(syntaxProblem(file, (error as Error).message))
    return undefined
  }
  for (const node of nodesOf(tree)) {
    const line = node.position?.start.line ?? 1
    if (node.type === 'heading') fragments.push(slugger.slug(textOf(node)))
    if (node.type === 'link' || node.type === 'definition') links.push({ address: node.url, line })
    const wrong = forbidden(node) ?? (node.type === 'image' ? pictureProblem(file, node.url) : undefined)
    if (wrong) problems.push({ file, line, ...wrong })
  }
  return { fragments, links, sections: sectionsOf(tree) }
}

/** A text's sections that have text, headings of lower ranks among it. */
function sectionsOf(tree: MdastNode): MarkdownSection[] {
  const slugger = new Slugger()
  const sections: { heading?: string; fragment?: string; texts: string[] }[] = [{ texts: [] }]
  for (const node of 'children' in tree ? (tree.children as MdastNode[]) : []) {
    const fragment = node.type === 'heading' ? slugger.slug(textOf(node)) : undefined
    if (node.type === 'heading' && node.depth === 2 && fragment !== undefined) {
      sections.push({ heading: textOf(node), fragment, texts: [] })
    } else if (node.type !== 'yaml') sections.at(-1)?.texts.push(...blocksOf(node))
  }
  return sections
    .map(({ texts, ...section }) => ({ ...section, text: texts.join(' ').replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text)
}

/** The texts of the blocks within a node: paragraphs, items of a list, cells of a table. */
function blocksOf(node: MdastNode): string[] {
  const children = 'children' in node ? (node.children as MdastNode[]) : []
  const isBlock = children.some(
    (child) => !/^(text|emphasis|strong|link|inlineCode|break|image|mdx\w*Text\w*)$/.test(child.type),
  )
  return isBlock ? children.flatMap(blocksOf) : [textOf(node)]
}

function* nodesOf(node: MdastNode): Generator<MdastNode> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child as MdastNode)
}

function textOf(node: MdastNode): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : ''
}

type Wrong = Pick<Problem, 'wrong' | 'fix'>

/** Guides are prose: no component, no code, no tag whose address the site does not know. */
function forbidden(node: MdastNode): Wrong | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return {
        wrong: 'the line begins with "import" or "export", so it is read as code',
        fix: 'Begin the line with another word.',
      }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^\s*\/\*.*\*\/\s*$/s.test(node.value)) return undefined
      return { wrong: `{${node.value}} is code`, fix: 'Write \\{ to show a brace.' }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return tagProblem(node.name ?? '')
    default:
      return undefined
  }
}

const markdownFor: Readonly<Record<string, string>> = {
  a: '[words](/address/)',
  img: '![what it shows](picture.png)',
}

function tagProblem(name: string): Wrong | undefined {
  const markdown = markdownFor[name]
  if (markdown) return { wrong: `<${name}> is written as a tag`, fix: `Write it as Markdown: ${markdown}` }
  if (/^(dl|dt|dd|sup|sub|kbd|br|abbr|figure|figcaption|details|summary)$/.test(name)) return undefined
  return {
    wrong: `<${name}> is not known here`,
    fix: 'Guides are Markdown: remove the tag, or write \\< to show the character itself.',
  }
}

function pictureProblem(file: string, address: string): Wrong | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) {
    const fix = 'Put the picture beside the guide and name its file: ![what it shows](picture.png)'
    return { wrong: `the picture ${address} is not beside the guide`, fix }
  }
  if (existsSync(join(dirname(file), decodeURI(address)))) return undefined
  return {
    wrong: `there is no picture ${address}`,
    fix: 'Put it beside the guide, or correct its name.',
  }
}

/** The parser gives the place at the beginning of its message, and a name for programs at the end. */
function syntaxProblem(file: string, message: string): Problem {
  const [, line, wrong = message] = /^(\d+):\d+: (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(message) ?? []
  const fix = 'Write \\< and \\{ to show these characters themselves; a tag that is opened must be closed.'
  return { file, ...(line && { line: Number(line) }), wrong: wrong.replace(/ \(note: .*\)$/, ''), fix }
}

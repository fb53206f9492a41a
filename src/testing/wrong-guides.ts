import type { ContentFolder, WrongContent } from './content-folder.ts'

const front = (order: number) => `---\ntitle: T\ndescription: D.\norder: ${order}\n---\n\n`

/** A guide of its own for each way. */
function guide(name: string, id: string, text: string, message: string): WrongContent {
  const whole = text.startsWith('---') || !text ? text : front(7) + text
  return { name, break: ({ write }: ContentFolder) => write(`guides/${id}.mdx`, whole), message }
}

/** The ways in which guides can be wrong. */
export const wrongGuides: readonly WrongContent[] = [
  guide(
    'guide: no front matter',
    'a',
    '',
    'guides/a.mdx:1: it does not begin with its title, description and order. Begin the file with "---", the lines "title: …", "description: …" and "order: …", and "---".',
  ),
  guide(
    'guide: unknown key',
    'b',
    front(7).replace('order', 'ordre: 1\norder'),
    'guides/b.mdx:4: ordre: this key is not known here. Remove it or correct its spelling.',
  ),
  guide(
    'guide: missing key',
    'c',
    front(7).replace('title: T\n', ''),
    'guides/c.mdx:2: title: this key is missing. Add it with a text.',
  ),
  guide(
    'guide: wrong type',
    'd',
    front(7).replace('7', 'last'),
    'guides/d.mdx:4: order: it is not a number. Write a number there.',
  ),
  guide(
    'guide: broken YAML',
    'e',
    front(7).replace('D.', 'This: that'),
    'guides/e.mdx:3: a text with a colon and a space in it must be in quotes. Compare it with a similar file: indents and colons count.',
  ),
  guide(
    'guide: unknown component',
    'f',
    'One\n\n<Box>Two</Box>\n',
    'guides/f.mdx:9: <Box> is not known here. Guides are Markdown: remove the tag, or write \\< to show the character itself.',
  ),
  guide(
    'guide: broken MDX',
    'g',
    'One\n\n<kbd>Two\n',
    'guides/g.mdx:9: Expected a closing tag for `<kbd>` (9:1) before the end of `paragraph`. Write \\< and \\{ to show these characters themselves; a tag that is opened must be closed.',
  ),
  guide(
    'guide: code',
    'h',
    'One {two} {/* and a comment */}\n',
    'guides/h.mdx:7: {two} is code. Write \\{ to show a brace.',
  ),
  guide(
    'guide: code of a module',
    'i',
    'import One from "./two.js"\n',
    'guides/i.mdx:7: the line begins with "import" or "export", so it is read as code. Begin the line with another word.',
  ),
  guide(
    'guide: tag for a link',
    'j',
    '<a href="/paths/">Paths</a>\n',
    'guides/j.mdx:7: <a> is written as a tag. Write it as Markdown: [words](/address/)',
  ),
  guide(
    'guide: link to no page',
    'k',
    'One\n[two](/paths/nobody/)\n',
    'guides/k.mdx:8: the link /paths/nobody/ leads to no page of this site. Open the page that you mean and copy its address from the slash after the site’s name on.',
  ),
  guide(
    'guide: link to no fragment',
    'l',
    '[two](/guides/glossary/#nothing-of-this)\n',
    'guides/l.mdx:7: the link /guides/glossary/#nothing-of-this leads to no part of /guides/glossary/. Its parts are #career-path, #level, #factor, #factor-description, #expected-performance-criteria, #note, #discriminator, #descriptor, #rubric, #source-document.',
  ),
  guide(
    'guide: link to no heading of its own',
    'm',
    '## One\n\n[two](#two)\n',
    'guides/m.mdx:9: the link #two leads to no heading of this guide. The headings of this guide are #one.',
  ),
  guide(
    'guide: link that begins nowhere',
    'n',
    '[two](../glossary/)\n',
    'guides/n.mdx:7: the link ../glossary/ does not begin with one slash. Write it from the slash after the site’s name on, such as /guides/glossary/.',
  ),
  guide(
    'guide: link without its last slash',
    'o',
    '[two](/guides/glossary)\n',
    'guides/o.mdx:7: the link /guides/glossary lacks the slash at its end. Write /guides/glossary/.',
  ),
  guide(
    'guide: picture that is not there',
    'p',
    '![One](one.png)\n',
    'guides/p.mdx:7: there is no picture one.png. Put it beside the guide, or correct its name.',
  ),
  guide(
    'guide: picture from elsewhere',
    'q',
    '![One](https://example.com/one.png)\n',
    'guides/q.mdx:7: the picture https://example.com/one.png is not beside the guide. Put the picture beside the guide and name its file: ![what it shows](picture.png)',
  ),
]

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
  guide(
    'guide: picture outside the folder',
    'picture-outside-the-folder',
    '![One](../../package.png)\n',
    'guides/picture-outside-the-folder.mdx:7: the picture ../../package.png is not beside the guide. Put the picture beside the guide and name its file: ![what it shows](picture.png)',
  ),
  guide(
    'guide: picture outside the folder, in disguise',
    'picture-outside-the-folder-in-disguise',
    '![One](%2e%2e/two.png)\n',
    'guides/picture-outside-the-folder-in-disguise.mdx:7: the picture %2e%2e/two.png is not beside the guide. Put the picture beside the guide and name its file: ![what it shows](picture.png)',
  ),
  guide(
    'guide: picture that is none',
    'picture-that-is-none',
    '![One](glossary.mdx)\n',
    'guides/picture-that-is-none.mdx:7: the picture glossary.mdx is not beside the guide. Put the picture beside the guide and name its file: ![what it shows](picture.png)',
  ),
  guide(
    'guide: picture with an instruction',
    'picture-with-an-instruction',
    '![One](one.svg?raw)\n',
    'guides/picture-with-an-instruction.mdx:7: the picture one.svg?raw is not beside the guide. Put the picture beside the guide and name its file: ![what it shows](picture.png)',
  ),
  guide(
    'guide: picture with a broken address',
    'picture-with-a-broken-address',
    '![One](one%zz.png)\n',
    'guides/picture-with-a-broken-address.mdx:7: the picture one%zz.png is not beside the guide. Put the picture beside the guide and name its file: ![what it shows](picture.png)',
  ),
  guide(
    'guide: picture as data',
    'picture-as-data',
    '![One](data:image/png;base64,AA)\n',
    'guides/picture-as-data.mdx:7: the picture data:image/png;base64,AA is not beside the guide. Put the picture beside the guide and name its file: ![what it shows](picture.png)',
  ),
  guide(
    'guide: picture whose address stands elsewhere',
    'picture-whose-address-stands-elsewhere',
    '![One][two]\n\n[two]: ../two.png\n',
    'guides/picture-whose-address-stands-elsewhere.mdx:7: the picture One has its address elsewhere. Name its file with it: ![what it shows](picture.png)',
  ),
  guide(
    'guide: code between comments',
    'code-between-comments',
    '{/* one */ two() /* three */}\n',
    'guides/code-between-comments.mdx:7: {/* one */ two() /* three */} is code. Write \\{ to show a brace.',
  ),
  guide(
    'guide: code in a block',
    'code-in-a-block',
    'One\n\n{two()}\n',
    'guides/code-in-a-block.mdx:9: {two()} is code. Write \\{ to show a brace.',
  ),
  guide(
    'guide: code of a module that is exported',
    'code-of-a-module-that-is-exported',
    'export const one = two()\n',
    'guides/code-of-a-module-that-is-exported.mdx:7: the line begins with "import" or "export", so it is read as code. Begin the line with another word.',
  ),
  guide(
    'guide: code in an attribute',
    'code-in-an-attribute',
    'One <abbr title={two()}>three</abbr>\n',
    'guides/code-in-an-attribute.mdx:7: title={two()} in <abbr> is code. Write words in quotes: title="…".',
  ),
  guide(
    'guide: code for attributes',
    'code-for-attributes',
    'One <kbd {...two()}>three</kbd>\n',
    'guides/code-for-attributes.mdx:7: {...two()} in <kbd> is code. Remove it.',
  ),
  guide(
    'guide: code within a table',
    'code-within-a-table',
    '| One |\n| --- |\n| {two()} |\n',
    'guides/code-within-a-table.mdx:9: {two()} is code. Write \\{ to show a brace.',
  ),
  guide(
    'guide: event handler',
    'event-handler',
    '<details open ontoggle="one()"><summary>Two</summary>Three</details>\n',
    'guides/event-handler.mdx:7: <details> has the attribute ontoggle, which is not known here. Remove it: only open may stand there.',
  ),
  guide(
    'guide: style',
    'style',
    '<sup style="position:fixed">One</sup>\n',
    'guides/style.mdx:7: <sup> has the attribute style, which is not known here. Remove it.',
  ),
  guide(
    'guide: class',
    'class',
    '<sub class="official">One</sub>\n',
    'guides/class.mdx:7: <sub> has the attribute class, which is not known here. Remove it.',
  ),
  guide(
    'guide: id',
    'id',
    '<dl id="_main"><dt>One</dt></dl>\n',
    'guides/id.mdx:7: <dl> has the attribute id, which is not known here. Remove it.',
  ),
  guide(
    'guide: script',
    'script',
    '<script>one()</script>\n',
    'guides/script.mdx:7: <script> is not known here. Guides are Markdown: remove the tag, or write \\< to show the character itself.',
  ),
  guide(
    'guide: tag without a name',
    'tag-without-a-name',
    'One <>two</>\n',
    'guides/tag-without-a-name.mdx:7: <> is not known here. Guides are Markdown: remove the tag, or write \\< to show the character itself.',
  ),
  guide(
    'guide: tag named like a method',
    'tag-named-like-a-method',
    '<constructor>One</constructor>\n',
    'guides/tag-named-like-a-method.mdx:7: <constructor> is not known here. Guides are Markdown: remove the tag, or write \\< to show the character itself.',
  ),
  guide(
    'guide: link that is a script',
    'link-that-is-a-script',
    '[one](javascript:two)\n',
    'guides/link-that-is-a-script.mdx:7: the link javascript:two leads neither to an https nor to an e-mail address nor to a page of this site. Begin it with https://, mailto: or the slash after the site’s name.',
  ),
  guide(
    'guide: link that is a script, in disguise',
    'link-that-is-a-script-in-disguise',
    '[one](<JAVA&#9;SCRIPT&colon;two>)\n',
    'guides/link-that-is-a-script-in-disguise.mdx:7: the link JAVA[U+0009]SCRIPT:two leads neither to an https nor to an e-mail address nor to a page of this site. Begin it with https://, mailto: or the slash after the site’s name.',
  ),
  guide(
    'guide: link that is data',
    'link-that-is-data',
    '[one](data:text/html,two)\n',
    'guides/link-that-is-data.mdx:7: the link data:text/html,two leads neither to an https nor to an e-mail address nor to a page of this site. Begin it with https://, mailto: or the slash after the site’s name.',
  ),
  guide(
    'guide: link without encryption',
    'link-without-encryption',
    'One http://example.com\n',
    'guides/link-without-encryption.mdx:7: the link http://example.com leads neither to an https nor to an e-mail address nor to a page of this site. Begin it with https://, mailto: or the slash after the site’s name.',
  ),
  guide(
    'guide: link to a file of this machine',
    'link-to-a-file-of-this-machine',
    '[one][two]\n\n[two]: file:///etc/passwd\n',
    'guides/link-to-a-file-of-this-machine.mdx:9: the link file:///etc/passwd leads neither to an https nor to an e-mail address nor to a page of this site. Begin it with https://, mailto: or the slash after the site’s name.',
  ),
  guide(
    'guide: link with half a scheme',
    'link-with-half-a-scheme',
    '[one](https:example.com)\n',
    'guides/link-with-half-a-scheme.mdx:7: the link https:example.com leads neither to an https nor to an e-mail address nor to a page of this site. Begin it with https://, mailto: or the slash after the site’s name.',
  ),
  guide(
    'guide: front matter that Astro ends earlier',
    'front-matter-that-astro-ends-earlier',
    front(7).replace('order', '---x {one()}\norder'),
    'guides/front-matter-that-astro-ends-earlier.mdx:1: it does not begin with its title, description and order. Begin the file with "---", the lines "title: …", "description: …" and "order: …", and "---".',
  ),
]

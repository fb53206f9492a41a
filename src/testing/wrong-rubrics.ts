import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { WrongContent } from './content-folder.ts'

const rubric = (factor: string) => `rubrics/administrative-support/${factor}.yaml`
const secondDescriptor = /    - discriminator: customer-needs\n      text: >-\n.*\n/

/** The ways in which the files of career paths, factors, rubrics, source documents and the site itself can be wrong. */
export const wrongRubrics: readonly WrongContent[] = [
  {
    name: 'unknown key',
    break: ({ edit }) => edit('factors/a.yaml', /$/, 'titel: Alpha\n'),
    message: 'factors/a.yaml:24: titel: this key is not known here. Remove it or correct its spelling.',
  },
  {
    name: 'missing key',
    break: ({ edit }) => edit('factors/b.yaml', 'number: 3\n', ''),
    message: 'factors/b.yaml:1: number: this key is missing. Add it with a number.',
  },
  {
    name: 'wrong type',
    break: ({ edit }) => edit('factors/c.yaml', 'number: 3', 'number: three'),
    message: 'factors/c.yaml:1: number: it is not a number. Write a number there.',
  },
  {
    name: 'bad id',
    break: ({ edit }) => edit('factors/d.yaml', 'id: customer-needs', 'id: Customer Needs'),
    message:
      'factors/d.yaml:20: discriminators[1].id: must be lowercase words joined by hyphens, such as customer-needs.',
  },
  {
    name: 'file name that is no id',
    break: ({ move }) => move('factors/e.yaml', 'factors/E.yaml'),
    message: 'factors/E.yaml: its name cannot be an id. Name files and folders in lowercase words joined by hyphens.',
  },
  {
    name: 'file name that differs from another only in case',
    break: ({ write }) => write('guides/How-to-read-a-rubric.mdx', ''),
    message:
      'guides/How-to-read-a-rubric.mdx: its name cannot be an id. Name files and folders in lowercase words joined by hyphens.',
  },
  {
    name: 'file of another kind',
    break: ({ write }) => write('paths/notes.yml', ''),
    message: 'paths/notes.yml: it is not content: paths holds <name>.yaml. Rename, move or remove it.',
  },
  {
    name: 'link to another place',
    break: ({ folder }) => symlink('/etc/hostname', join(folder, 'paths/linked.yaml')),
    message: 'paths/linked.yaml: it is a link to another place. Put the file itself here.',
  },
  {
    name: 'wrong encoding',
    break: ({ write }) => write('factors/f.yaml', Uint8Array.of(0x74, 0xe9, 0x0a)),
    message: 'factors/f.yaml: it is not in UTF-8. Save it again with the encoding UTF-8.',
  },
  {
    name: 'broken YAML',
    break: ({ edit }) => edit('factors/g.yaml', 'title: G', 'title: G: all of it'),
    message:
      'factors/g.yaml:2: a text with a colon and a space in it must be in quotes. Compare it with a similar file: indents and colons count.',
  },
  {
    name: 'empty text',
    break: ({ edit }) => edit(rubric('h'), /text: >-\n.*\n/, "text: ''\n"),
    message: 'rubrics/administrative-support/h.yaml:4: levels.level-i[0].text: must not be empty.',
  },
  {
    name: 'empty file',
    break: ({ write }) => write('paths/empty.yaml', ''),
    message: 'paths/empty.yaml: it has no keys. Compare it with a similar file.',
  },
  {
    name: 'reference to nothing',
    break: async ({ move }) => {
      await move(rubric('i'), rubric('nothing'))
      await move('sources/administrative-support/i.txt', 'sources/administrative-support/nothing.txt')
    },
    message:
      'rubrics/administrative-support/nothing.yaml: it is named after a factor "nothing" that does not exist. Rename it to one of: a, b, c, customer-relations, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t; or add factors/nothing.yaml.',
  },
  {
    name: 'duplicate number',
    break: ({ write }) => write('paths/other.yaml', 'number: 3\ntitle: Other\nlevels:\n  - id: one\n    title: One\n'),
    message:
      'paths/other.yaml:1: number: number 3 is also that of paths/administrative-support.yaml. Give each career path its own number.',
  },
  {
    name: 'duplicate id',
    break: ({ write }) =>
      write(
        'paths/twice.yaml',
        'number: 9\ntitle: T\nlevels:\n  - id: one\n    title: One\n  - id: one\n    title: Two\n',
      ),
    message: 'paths/twice.yaml:6: levels[1].id: "one" is used twice. Give each its own id.',
  },
  {
    name: 'discriminator of another factor',
    break: ({ edit }) => edit(rubric('j'), 'discriminator: customer-needs', 'discriminator: depth'),
    message:
      'rubrics/administrative-support/j.yaml:6: levels.level-i[1].discriminator: factor "j" has no discriminator "depth". Use one of: breadth-of-influence, customer-needs, customer-interaction-level; or add it to factors/j.yaml.',
  },
  {
    name: 'discriminator named twice',
    break: ({ edit }) => edit(rubric('k'), 'discriminator: customer-needs', 'discriminator: breadth-of-influence'),
    message:
      'rubrics/administrative-support/k.yaml:6: levels.level-i[1].discriminator: "breadth-of-influence" is named twice at level-i. Name it once.',
  },
  {
    name: 'level of another career path',
    break: ({ edit }) => edit(rubric('l'), 'level-iii:', 'level-iv:'),
    message:
      'rubrics/administrative-support/l.yaml:24: levels.level-iv: career path "administrative-support" has no such level. Use one of: level-i, level-ii, level-iii; or add the level to paths/administrative-support.yaml.',
  },
  {
    name: 'missing level',
    break: ({ edit }) => edit(rubric('m'), /  level-iii:[^]*$/, ''),
    message:
      'rubrics/administrative-support/m.yaml:2: levels: level-iii is missing. Add level-iii, or take the level out of paths/administrative-support.yaml.',
  },
  {
    name: 'missing cell',
    break: ({ edit }) => edit(rubric('n'), secondDescriptor, ''),
    message:
      'rubrics/administrative-support/n.yaml:3: levels.level-i: it has no descriptor for "customer-needs". Add one; where the source document has none, write "discriminator: customer-needs" and "text: null".',
  },
  {
    name: 'cell without anything',
    break: ({ edit }) => edit(rubric('o'), /$/, '    - discriminator: null\n      text: null\n'),
    message:
      'rubrics/administrative-support/o.yaml:35: levels.level-iii[3]: it has neither discriminator nor text. Remove it.',
  },
  {
    name: 'reserved id',
    break: async ({ edit }) => {
      await edit('factors/p.yaml', 'id: customer-needs', 'id: descriptor-1')
      for (const path of ['administrative-support', 'technical-management-support']) {
        await edit(`rubrics/${path}/p.yaml`, /customer-needs/g, 'descriptor-1')
      }
    },
    message:
      'factors/p.yaml:20: discriminators[1].id: "descriptor-1" is reserved for descriptors without a discriminator. Choose another id.',
  },
  {
    name: 'colliding addresses',
    break: async ({ move }) => {
      await move('factors/q.yaml', 'factors/level-iv.yaml')
      for (const path of ['administrative-support', 'technical-management-support']) {
        await move(`rubrics/${path}/q.yaml`, `rubrics/${path}/level-iv.yaml`)
        await move(`sources/${path}/q.txt`, `sources/${path}/level-iv.txt`)
      }
    },
    message:
      'rubrics/technical-management-support/level-iv.yaml: factor "level-iv" has the id of a level of "technical-management-support", so their pages would share an address. Rename one of them.',
  },
  {
    name: 'wording unlike its source document',
    break: ({ edit }) => edit(rubric('r'), 'Meets routine', 'Meets all routine'),
    message:
      'rubrics/administrative-support/r.yaml:7: levels.level-i[1].text: Level I, Customer Needs differs from the source document sources/administrative-support/r.txt\n    content: "Meets all routine customer needs."\n    source:  "Meets routine customer needs."\n    Correct the content to the source document’s words or, if the source document has changed, import it again.',
  },
  {
    name: 'rubric without source document',
    break: ({ move }) => move('sources/administrative-support/s.txt', '.removed'),
    message:
      'rubrics/administrative-support/s.yaml: its source document is missing. Import it again, or add sources/administrative-support/s.txt.',
  },
  {
    name: 'source document without rubric',
    break: ({ move }) => move(rubric('t'), '.removed-too'),
    message: 'sources/administrative-support/t.txt: no rubric was taken from it. Import it again, or remove it.',
  },
  {
    name: 'contact that nobody can write to',
    break: ({ write }) => write('site.yaml', 'title: Rubrics\ncontact: room 12\n'),
    message:
      'site.yaml:2: contact: must be an e-mail address, such as rubrics@office.example, or a form’s address that begins with https://.',
  },
]

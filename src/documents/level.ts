import { counted } from '../rubric/name.ts'
import { titleCase } from './capitals.ts'
import type { DocumentLevel } from './document.ts'
import { type Line, quoted } from './lines.ts'
import type { Report, Section } from './sections.ts'

/** A level: its bullets and, below them, its discriminators, paired by position; reports what can't be paired. */
export function readLevel({ heading, lines }: Section, report: Report): DocumentLevel {
  const title = titleCase(heading.text)
  const bullets = lines.filter(({ kind }) => kind === 'bullet')
  const names = lines.filter(({ kind }) => kind !== 'bullet')
  checkBullets(title, bullets, names[0], report)
  checkNames(title, names, report)
  if (!bullets.length || bullets.length !== names.length) {
    const found = `${counted(bullets.length, 'descriptor')} and ${counted(names.length, 'discriminator')}`
    const wrong = `expected as many descriptors as discriminators at ${title}, found ${found}`
    report(heading, wrong, 'Give each descriptor its discriminator, in the same order, one to a line.')
  }
  const descriptors = bullets.map((line, place) => ({ discriminator: names[place]?.text ?? null, text: textOf(line) }))
  return { title, scores: null, beyond: false, leadIn: null, descriptors }
}

function checkBullets(title: string, bullets: readonly Line[], name: Line | undefined, report: Report): void {
  for (const bullet of bullets) {
    if (!textOf(bullet))
      report(bullet, `expected a descriptor after the bullet at ${title}, found none`, 'Add its text.')
    if (name && name.number < bullet.number) {
      const found = `${quoted(bullet.text)} below ${quoted(name.text)}`
      const wrong = `expected all bullets of ${title} above its discriminators, found ${found}`
      report(bullet, wrong, 'Put each descriptor on one line, and all of them above the discriminators.')
    }
  }
}

function checkNames(title: string, names: readonly Line[], report: Report): void {
  for (const [place, name] of names.entries()) {
    if (names.findIndex(({ text }) => text === name.text) === place) continue
    const wrong = `expected each discriminator once at ${title}, found ${quoted(name.text)} twice`
    report(name, wrong, 'Name each discriminator once at a level.')
  }
}

const textOf = (bullet: Line) => bullet.text.replace(/^· ?/, '')

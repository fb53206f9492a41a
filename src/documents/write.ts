import { capitals } from './capitals.ts'
import type { DocumentLevel, SourceDocument } from './document.ts'

const levelsOnPage = 2

/** A document in the form of source documents; `parseDocument` reads back the same, if each text has a discriminator. */
export function writeDocument({ careerPath, factor, description, criteria, note, levels }: SourceDocument): string {
  const blocks = [
    `CAREER PATH ${careerPath.number}`,
    capitals(careerPath.title),
    `FACTOR ${factor.number} - ${capitals(factor.title)}`,
    'FACTOR DESCRIPTION:',
    ...description.split('\n'),
    `${capitals(criteria.heading)}:`,
    ...criteria.text.split('\n'),
    ...(note?.split('\n') ?? []),
    ...levels.flatMap((level, index) =>
      index % levelsOnPage ? levelBlocks(level) : ['\tLEVEL DESCRIPTORS\n\tDISCRIMINATORS', ...levelBlocks(level)],
    ),
  ]
  return `${blocks.join('\n\n')}\n`
}

function levelBlocks({ title, descriptors }: DocumentLevel): string[] {
  const bullets = descriptors.flatMap(({ text }) => (text === null ? [] : `· ${text}`))
  const discriminators = descriptors.flatMap(({ discriminator }) =>
    discriminator === null ? [] : `\t${discriminator}`,
  )
  return [`\t${capitals(title)}`, ...bullets, ...discriminators]
}

import { capitals } from '../capitals.ts'
import type { DocumentLevel, SourceDocument } from '../document.ts'
import { noNames } from './level.ts'

const levelsOnPage = 2

/** A document in the form of source documents; `parseDocuments` reads back the same, but for a level of nothing but holes. */
export function writeDocument(document: SourceDocument): string {
  const { careerPath, factor, description, criteria, supervisors, note, levels } = document
  const blocks = [
    `CAREER PATH${careerPath.number === null ? '' : ` ${careerPath.number}`}${careerPath.code === null ? '' : ` (${careerPath.code})`}`,
    capitals(careerPath.title),
    `FACTOR ${factor.number} - ${capitals(factor.title)}`,
    'FACTOR DESCRIPTION:',
    ...description.split('\n'),
    ...[criteria, supervisors].flatMap((part) =>
      part ? [`${capitals(part.heading)}:`, ...part.text.split('\n')] : [],
    ),
    ...(note?.split('\n') ?? []),
    ...levels.flatMap((level, index) =>
      index % levelsOnPage ? levelBlocks(level) : ['\tLEVEL DESCRIPTORS\n\tDISCRIMINATORS', ...levelBlocks(level)],
    ),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** A level's heading, lead-in, bullets and discriminators. A hole is left out, with its discriminator. */
function levelBlocks({ title, scores, beyond, leadIn, descriptors }: DocumentLevel): string[] {
  const present = descriptors.filter(({ text }) => text !== null)
  const names = present.flatMap(({ discriminator }) => (discriminator === null ? [] : `\t${discriminator}`))
  return [
    `\t${capitals(title)}${scores === null ? '' : ` (${scores})`}`,
    ...(leadIn?.split('\n') ?? []),
    ...present.map(({ text }) => `· ${text}`),
    ...(names.length || beyond ? names : [`\t${noNames}`]),
  ]
}

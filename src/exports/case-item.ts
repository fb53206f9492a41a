import { rubricId } from '../rubric/content.ts'
import type { Discriminator, Rubric } from '../rubric/family.ts'
import type { CriteriaData } from '../rubric/schema/factor.ts'
import type { CaseLink, CaseRecord, CaseRecords } from './case-record.ts'

/** A CFItem: what contribution is judged by. */
export interface CaseItem extends CaseRecord {
  readonly fullStatement: string
  readonly abbreviatedStatement: string
  readonly humanCodingScheme?: string
  readonly CFItemType: string
}

/** The items of one rubric: its factor, and below it the criteria and the discriminators. */
export function caseItems(rubric: Rubric, record: CaseRecords): { factor: CaseItem; below: CaseItem[] } {
  const { factor, description, criteria, supervisors } = rubric
  const criteriaItem = (part: string, type: string, { heading, text }: CriteriaData) => ({
    ...record('CFItem', `${rubricId(rubric)}#_${part}`),
    fullStatement: text,
    abbreviatedStatement: heading,
    CFItemType: type,
  })
  return {
    factor: {
      ...record('CFItem', rubricId(rubric)),
      fullStatement: description,
      abbreviatedStatement: factor.title,
      humanCodingScheme: String(factor.number),
      CFItemType: 'Factor',
    },
    below: [
      criteriaItem('criteria', 'Expected performance criteria', criteria),
      ...(supervisors ? [criteriaItem('supervisors', 'Criteria for supervisors', supervisors)] : []),
      ...factor.discriminators.map((discriminator) => ({
        ...discriminatorRecord(rubric, discriminator, record),
        fullStatement: discriminator.title,
        abbreviatedStatement: discriminator.title,
        CFItemType: 'Discriminator',
      })),
    ],
  }
}

const discriminatorRecord = (rubric: Rubric, { id }: Discriminator, record: CaseRecords) =>
  record('CFItem', `${rubricId(rubric)}#${id}`)

/** A link to the item that a discriminator is in one rubric. */
export function discriminatorLink(rubric: Rubric, discriminator: Discriminator, record: CaseRecords): CaseLink {
  const { identifier, uri } = discriminatorRecord(rubric, discriminator, record)
  return { title: discriminator.title, identifier, uri }
}

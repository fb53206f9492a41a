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
      ...factor.discriminators.map((discriminator) => discriminatorItem(rubric, discriminator, record)),
    ],
  }
}

/** The item that a discriminator is in one rubric. */
export const discriminatorItem = (rubric: Rubric, { id, title }: Discriminator, record: CaseRecords): CaseItem => ({
  ...record('CFItem', `${rubricId(rubric)}#${id}`),
  fullStatement: title,
  abbreviatedStatement: title,
  CFItemType: 'Discriminator',
})

/** A link to an item. */
export const linkTo = ({ abbreviatedStatement, identifier, uri }: CaseItem): CaseLink => ({
  title: abbreviatedStatement,
  identifier,
  uri,
})

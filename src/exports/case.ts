import type { Edition } from '../rubric/edition.ts'
import type { CareerPath, Rubric } from '../rubric/family.ts'
import { careerPathName } from '../rubric/name.ts'
import type { Routes } from '../routes/routes.ts'
import { type CaseItem, caseItems, linkTo } from './case-item.ts'
import { type CaseLink, caseRecords } from './case-record.ts'
import { caseRubric } from './case-rubric.ts'

// A career path in the shape of 1EdTech Competencies and Academic Standards Exchange (CASE) 1.1. Its classes:
// https://www.imsglobal.org/sites/default/files/spec/case/v1p1/information_model/caseservicev1p1_infomodelv1p0.html

/** What a package says beside the wording. */
export interface CaseOrigin {
  readonly to: Routes
  /** The organization or, where the content names none, the site. Nothing says who made the rubrics: it stands for both. */
  readonly publisher: string
  /** The edition, where the content says which it is. */
  readonly edition?: Edition | null
  /** Its lasting addresses: what has the same ids in another edition has identifiers of its own there. */
  readonly lasting?: boolean
}

/** A CFPackage: a career path with its factors and discriminators as items, and its rubrics with their descriptors. */
export function casePackage(careerPath: CareerPath, { to, publisher, edition, lasting }: CaseOrigin) {
  const address = to.casePackage(careerPath)
  const scope = lasting && edition ? `${edition.id}: ` : ''
  const recordsOf = (rubrics: readonly Rubric[]) => caseRecords(address, lastReceived(rubrics), scope)
  const record = recordsOf(careerPath.rubrics)
  const document = {
    ...record('CFDocument', careerPath.id),
    uri: address,
    caseVersion: '1.1',
    creator: publisher,
    title: careerPathName(careerPath),
    officialSourceURL: to.careerPath(careerPath),
    publisher,
    ...(edition && versionOf(edition)),
    notes: 'CASE-shaped static data: a file in the shape of a CASE package, with no CASE service behind it.',
    extensions: { number: careerPath.number, code: careerPath.code },
  }
  const top: CaseLink = { title: document.title, identifier: document.identifier, uri: document.uri }
  const tree = careerPath.rubrics.map((rubric) => caseItems(rubric, recordsOf([rubric])))
  const childOf = (parent: CaseLink, child: CaseItem, index: number) => ({
    ...record('CFAssociation', child.identifier),
    associationType: 'isChildOf',
    sequenceNumber: index + 1,
    originNodeURI: linkTo(child),
    destinationNodeURI: parent,
  })
  return {
    CFDocument: document,
    CFItems: tree.flatMap(({ factor, below }) => [factor, ...below]),
    CFAssociations: tree.flatMap(({ factor, below }, index) => [
      childOf(top, factor, index),
      ...below.map((item, index) => childOf(linkTo(factor), item, index)),
    ]),
    CFRubrics: careerPath.rubrics.map((rubric) => caseRubric(rubric, recordsOf([rubric]), to)),
  }
}

/** What CASE has for editions. */
const versionOf = ({ title, from, until }: Edition) => ({
  version: title,
  adoptionStatus: until === null ? 'Adopted' : 'Deprecated',
  ...(from !== null && { statusStartDate: from }),
  ...(until !== null && { statusEndDate: until }),
})

/** The last of the days on which source documents were received. No build publishes any of which that is not known. */
const lastReceived = (rubrics: readonly Rubric[]) =>
  rubrics
    .flatMap(({ source }) => source?.received ?? [])
    .toSorted()
    .at(-1) ?? '1970-01-01'

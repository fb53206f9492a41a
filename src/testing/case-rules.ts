import { z } from 'zod'

// What the published JSON Schemas of CASE 1.1 ask of a package, as far as packages of this project use it:
// https://purl.imsglobal.org/spec/case/v1p1/schema/json/case_v1p1_cfpackage-jsonschema1.json
// Their comments and the information model add the forms of identifiers, addresses and one-line strings:
// https://www.imsglobal.org/sites/default/files/spec/case/v1p1/information_model/caseservicev1p1_infomodelv1p0.html
// For tests.

const uuid = z.uuid().regex(/^[0-9a-f-]+$/)
const uri = z.url({ protocol: /^https?$/ })
const line = z.string().regex(/^[^\t\r\n]*$/)
const extension = z.record(z.string(), z.unknown())

const record = { identifier: uuid, uri, lastChangeDateTime: z.iso.datetime({ offset: true }) }
const link = z.strictObject({ title: line, identifier: uuid, uri })

const document = z.strictObject({
  ...record,
  caseVersion: z.literal('1.1').optional(),
  creator: line,
  title: line,
  officialSourceURL: uri.optional(),
  publisher: line.optional(),
  version: line.optional(),
  adoptionStatus: z.enum(['Private Draft', 'Draft', 'Adopted', 'Deprecated']).optional(),
  statusStartDate: z.iso.date().optional(),
  statusEndDate: z.iso.date().optional(),
  notes: z.string().optional(),
  extensions: extension.optional(),
})

const item = z.strictObject({
  ...record,
  fullStatement: z.string(),
  abbreviatedStatement: line.optional(),
  humanCodingScheme: line.optional(),
  CFItemType: line.optional(),
})

const association = z.strictObject({
  ...record,
  associationType: z.literal('isChildOf'),
  sequenceNumber: z.int().optional(),
  originNodeURI: link,
  destinationNodeURI: link,
})

const criterionLevel = z.strictObject({
  ...record,
  quality: line.optional(),
  description: z.string().optional(),
  position: z.int().optional(),
  rubricCriterionId: uuid.optional(),
})

const criterion = z.strictObject({
  ...record,
  description: z.string().optional(),
  CFItemURI: link.optional(),
  position: z.int().optional(),
  rubricId: uuid.optional(),
  CFRubricCriterionLevels: z.array(criterionLevel).optional(),
})

const rubric = z.strictObject({
  ...record,
  title: line.optional(),
  description: z.string().optional(),
  CFRubricCriteria: z.array(criterion).optional(),
  extensions: extension.optional(),
})

/** A package by the rules of its schema. */
export const casePackageRules = z.strictObject({
  CFDocument: document,
  CFItems: z.array(item),
  CFAssociations: z.array(association),
  CFRubrics: z.array(rubric),
})

type Package = z.infer<typeof casePackageRules>

/** Every object of a package. */
export function recordsOf({ CFDocument, CFItems, CFAssociations, CFRubrics }: Package) {
  const criteria = CFRubrics.flatMap(({ CFRubricCriteria = [] }) => CFRubricCriteria)
  const levels = criteria.flatMap(({ CFRubricCriterionLevels = [] }) => CFRubricCriterionLevels)
  return { all: [CFDocument, ...CFItems, ...CFAssociations, ...CFRubrics, ...criteria, ...levels], criteria, levels }
}

/** Where a package is not whole: identifiers or addresses that repeat, references to nothing, items that are in no tree. */
export function caseProblems(data: Package): string[] {
  const { all } = recordsOf(data)
  const known = new Map(all.map((one) => [one.identifier, one]))
  const nodes = new Map([data.CFDocument, ...data.CFItems].map((one) => [one.identifier, one]))
  const items = new Set(data.CFItems.map(({ identifier }) => identifier))
  const problems = known.size < all.length ? ['an identifier stands twice'] : []
  if (new Set(all.map(({ uri }) => uri)).size < all.length) problems.push('an address stands twice')
  const refer = (to: z.infer<typeof link>, among: ReadonlyMap<string, { uri: string }>) => {
    if (among.get(to.identifier)?.uri !== to.uri) problems.push(`${to.title} refers to nothing`)
  }

  const parents = new Map<string, string>()
  for (const { originNodeURI, destinationNodeURI } of data.CFAssociations) {
    refer(originNodeURI, nodes)
    refer(destinationNodeURI, nodes)
    if (parents.has(originNodeURI.identifier)) problems.push(`${originNodeURI.title} has two parents`)
    parents.set(originNodeURI.identifier, destinationNodeURI.identifier)
  }
  for (const identifier of items) {
    let top: string | undefined = identifier
    for (let steps = 0; steps <= items.size && top !== undefined && items.has(top); steps++) top = parents.get(top)
    if (top !== data.CFDocument.identifier) problems.push(`${identifier} is not below the document`)
  }
  for (const { identifier, CFRubricCriteria = [] } of data.CFRubrics) {
    for (const one of CFRubricCriteria) {
      if (one.CFItemURI) refer(one.CFItemURI, nodes)
      if (one.rubricId !== identifier) problems.push('a criterion names another rubric')
      for (const { rubricCriterionId } of one.CFRubricCriterionLevels ?? []) {
        if (rubricCriterionId !== one.identifier) problems.push('a level names another criterion')
      }
    }
  }
  return problems
}

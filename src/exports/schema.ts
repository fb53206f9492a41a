import { z } from 'zod'
import { careerPath, level } from '../rubric/schema/career-path.ts'
import { criteria, discriminator, factor } from '../rubric/schema/factor.ts'
import { descriptor } from '../rubric/schema/rubric.ts'
import { site } from '../rubric/schema/site.ts'
import { day, source } from '../rubric/schema/source.ts'
import { id, name, text } from '../rubric/schema/text.ts'

// What `rubrics.json` looks like. The descriptions are for readers of the JSON Schema that is made from this.

const address = z.url().meta({ description: 'Its address on the site that published this file' })
const title = name.meta({ description: 'Its name' })
const number = z.int().nonnegative().meta({ description: 'The number in the source documents; not an identity' })

const texts = {
  description: text.nullable().meta({ description: 'The factor description; null: there is none' }),
  criteria: criteria.nullable().meta({ description: 'The expected performance criteria; null: there are none' }),
  supervisors: criteria
    .nullable()
    .meta({ description: 'Further criteria, for supervisors only; null: there are none' }),
  note: text.nullable().meta({ description: 'The note on how descriptors are to be taken; null: there is none' }),
}

const levelData = level.extend({
  id: id.meta({ description: 'Unique within its career path' }),
  title,
  scores: level.shape.scores.unwrap().nullable().meta({
    description: 'Its scores in the source documents’ words; null: they give none',
  }),
  beyond: z.boolean().meta({ description: 'Whether it is beyond the top level; a rubric may lack such a level' }),
  address,
})

const careerPathData = careerPath.extend({
  id: id.meta({ description: 'Unique among career paths' }),
  number: number.nullable().meta({ description: 'The number in the source documents; null: they give none' }),
  code: careerPath.shape.code.unwrap().nullable().meta({ description: 'Its short code; null: it has none' }),
  title,
  levels: z.array(levelData).min(1).meta({ description: 'Lowest first' }),
  address,
})

const factorData = factor.extend({
  id: id.meta({ description: 'Unique among factors' }),
  number: number.nullable().meta({ description: 'The number in the source documents; null: they give none' }),
  title,
  ...texts,
  discriminators: z.array(
    discriminator.extend({ id: id.meta({ description: 'Unique within its factor' }), title, address }),
  ),
  address,
})

const descriptorData = descriptor.extend({
  discriminator: id.nullable().meta({ description: 'The id of its discriminator; null: the document names none' }),
  text: text.nullable().meta({ description: 'The official wording; null: the document has no descriptor here' }),
  address,
})

const levelDescriptionData = z.strictObject({
  level: id.meta({ description: 'The id of a level of the career path' }),
  leadIn: text.nullable().meta({ description: 'The sentence above the descriptors; null: there is none' }),
  descriptors: z.array(descriptorData).min(1).meta({ description: 'In the order of the source document' }),
  address,
})

const sourceData = source.extend({
  sha256: source.shape.sha256.meta({ description: 'The SHA-256 of its bytes, as sha256sum prints it' }),
  received: source.shape.received.meta({ description: 'The day it was received' }),
})

const rubricData = z.strictObject({
  careerPath: id.meta({ description: 'The id of its career path' }),
  factor: id.meta({ description: 'The id of its factor' }),
  source: sourceData.nullable().meta({ description: 'The document that it was taken from; null: nothing lists it' }),
  ...texts,
  levels: z.array(levelDescriptionData).min(1).meta({ description: 'Lowest first' }),
  address,
})

const editionData = z.strictObject({
  id: id.meta({ description: 'Its lasting addresses have it' }),
  title,
  from: day.nullable().meta({ description: 'The day from which it is in force; null: not said' }),
  until: day.nullable().meta({ description: 'The last day on which it was in force; null: it is' }),
})

/** The whole model as data. A rubric has all its texts, also where they are its factor’s. */
export const model = z.strictObject({
  $schema: z.url().meta({ description: 'The address of this schema' }),
  site: site
    .omit({ edition: true })
    .optional()
    .meta({ description: 'Whose site published this file, where it says so' }),
  edition: editionData.optional().meta({ description: 'Which edition this is, where the site has editions' }),
  careerPaths: z.array(careerPathData),
  factors: z.array(factorData),
  rubrics: z.array(rubricData).meta({ description: 'Everything for one career path and one factor' }),
})

export type Model = z.infer<typeof model>

/** The JSON Schema of `rubrics.json`, to stand at an address. */
export function modelSchema(address: string) {
  return { ...z.toJSONSchema(model), $id: address, title: 'Career path rubrics' }
}

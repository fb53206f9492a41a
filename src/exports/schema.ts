import { z } from 'zod'
import { careerPath, level } from '../rubric/schema/career-path.ts'
import { currentEdition, supersededEdition } from '../rubric/schema/edition.ts'
import { discriminator, factor } from '../rubric/schema/factor.ts'
import { descriptor } from '../rubric/schema/rubric.ts'
import { site } from '../rubric/schema/site.ts'
import { source } from '../rubric/schema/source.ts'
import { id, text } from '../rubric/schema/text.ts'

// The schema of `rubrics.json`: the schemas of the content, with their descriptions, plus addresses.

const address = z.url().meta({ description: 'Its address on the site that published this file' })

/** Makes an optional content key required but nullable, since the file always includes the key. */
const orNull = <Schema extends z.ZodType>(optional: z.ZodOptional<Schema>) => optional.unwrap().nullable()

const texts = {
  description: orNull(factor.shape.description),
  criteria: orNull(factor.shape.criteria),
  supervisors: orNull(factor.shape.supervisors),
  note: orNull(factor.shape.note),
}

const levelData = level.extend({
  scores: orNull(level.shape.scores),
  beyond: z.boolean().meta(level.shape.beyond.unwrap().meta() ?? {}),
  address,
})

const careerPathData = careerPath.extend({
  id: id.meta({ description: 'Unique among career paths' }),
  number: orNull(careerPath.shape.number),
  code: orNull(careerPath.shape.code),
  levels: z.array(levelData).min(1).meta({ description: 'Lowest first' }),
  address,
})

const factorData = factor.extend({
  id: id.meta({ description: 'Unique among factors' }),
  number: orNull(factor.shape.number),
  ...texts,
  discriminators: z.array(discriminator.extend({ address })),
  address,
})

const levelDescriptionData = z.strictObject({
  level: id.meta({ description: 'The id of a level of the career path' }),
  leadIn: text.nullable().meta({ description: 'The sentence above the descriptors; null: there is none' }),
  descriptors: z.array(descriptor.extend({ address })).min(1),
  address,
})

const rubricData = z.strictObject({
  careerPath: id.meta({ description: 'The id of its career path' }),
  factor: id.meta({ description: 'The id of its factor' }),
  source: source.nullable().meta({ description: 'The document that it was taken from; null: not listed' }),
  ...texts,
  levels: z.array(levelDescriptionData).min(1).meta({ description: 'Lowest first' }),
  address,
})

const editionData = currentEdition.extend({
  from: orNull(currentEdition.shape.from),
  until: supersededEdition.shape.until.nullable(),
})

/** The complete model as data. A rubric contains all its official texts, including texts shared with its factor. */
export const model = z.strictObject({
  $schema: z.url().meta({ description: 'The address of this schema' }),
  site: site
    .omit({ edition: true })
    .optional()
    .meta({ description: 'The site that published this file, if it has a name' }),
  edition: editionData.optional().meta({ description: 'Which edition this is, where the site has editions' }),
  careerPaths: z.array(careerPathData),
  factors: z.array(factorData),
  rubrics: z.array(rubricData).meta({ description: 'Everything for one career path and one factor' }),
})

export type Model = z.infer<typeof model>

/** The JSON Schema for `rubrics.json`, to be published at the given address. */
export function modelSchema(address: string) {
  return { ...z.toJSONSchema(model), $id: address, title: 'Career path rubrics' }
}

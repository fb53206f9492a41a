import { z } from 'zod'

/** A day, such as 2026-11-20. */
export const day = z.iso.date('must be a day, such as 2026-11-20')

/** A source document's hash and the day the document was received. */
export const source = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 digits from 0 to f, as sha256sum prints them')
    .meta({ description: 'The document’s SHA-256 checksum, as sha256sum prints it' }),
  received: day.meta({ description: 'The day the document was received' }),
})

/** `content/sources.yaml`: the source document of each rubric, keyed by rubric id. */
export const sourceList = z.record(
  z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be <career-path>/<factor>'),
  source,
)

export type Source = z.infer<typeof source>

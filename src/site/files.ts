import type { Rendition } from '../check/rendition.ts'
import { choicesOf } from '../compare/choice.ts'
import { comparedLevels } from '../compare/compared-level.ts'
import { movedChoices } from '../compare/moved-choices.ts'
import { documentOf } from '../documents/document.ts'
import { writeDocument } from '../documents/form/write.ts'
import { rubricsCsv } from '../exports/csv.ts'
import { rubricsModel } from '../exports/json.ts'
import { modelSchema } from '../exports/schema.ts'
import { type Routes, routes } from '../routes/routes.ts'
import { licencesText } from './licences.ts'

/** Makes the text of a file. */
export type MakeFile = () => string | Promise<string>

const to = routes('/')

/**
 * All files of an edition that are no pages and no part of its search index, by their addresses as content spells them.
 * `absolute` are its addresses in full, for files that leave the site. A build writes them, since Astro would take as
 * long for each as for a page; while the site is worked on, they are made when they are asked for.
 */
export function filesOf({ snapshot }: Rendition, absolute: Routes): ReadonlyMap<string, MakeFile> {
  const { family, site, edition, moved, superseded } = snapshot
  return new Map<string, MakeFile>([
    [to.rubricsTable(), () => rubricsCsv(family, absolute, edition)],
    [to.rubricsModel(), () => JSON.stringify(rubricsModel(family, absolute, site, edition))],
    [to.rubricsSchema(), () => JSON.stringify(modelSchema(absolute.rubricsSchema()), null, 2)],
    ...family.rubrics.flatMap((rubric): [string, MakeFile][] => [
      [to.rubricText(rubric), () => writeDocument(documentOf(rubric))],
      [to.rubricDocument(rubric), () => JSON.stringify(documentOf(rubric))],
      [to.comparedLevels(rubric), () => JSON.stringify(comparedLevels(rubric))],
    ]),
    [to.compareChoices(), () => JSON.stringify(choicesOf(family, movedChoices(moved.pages, family, superseded)))],
    [to.licences(), licencesText],
  ])
}

import { to } from '../routes/to.ts'
import { type Choices, type LevelChoice, idsOf } from './choice.ts'
import type { ComparedSide } from './label.ts'
import type { ComparedLevel } from './compared-level.ts'

/** Fetches everything that can be compared. */
export const loadChoices = (): Promise<Choices> => fetchJson(to.compareChoices())

/** Fetches one side of a comparison. */
export async function loadSide(choice: LevelChoice): Promise<ComparedSide> {
  const {
    rubric,
    level: { id },
  } = idsOf(choice)
  const address = to.comparedLevels(rubric)
  const level = (await fetchJson<Readonly<Record<string, ComparedLevel>>>(address))[id]
  if (!level) throw new Error(`${address} has no ${id}`)
  return { choice, level }
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return (await response.json()) as Content
}

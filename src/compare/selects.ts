import { element } from '../browser/element.ts'
import { type Choices, formatChoice, type LevelChoice, levelsFor, readSide, type Side } from './choice.ts'

/** The two sides of a comparison, as the address and the form call them. */
export const sideNames = ['left', 'right'] as const
export type SideName = (typeof sideNames)[number]

/** The selects in which one side is chosen. */
export interface Selects {
  readonly all: readonly HTMLSelectElement[]
  /** Shows a choice, as much of it as there is. Each select offers only what exists. */
  fill(partial: Partial<LevelChoice>): void
  /** What they show; what is not chosen is empty. */
  read(): LevelChoice
  /** The level that they name, if they name one. */
  side(): Side
}

interface Item {
  readonly id: string
  readonly title: string
}

/** The selects of one side of the form; that of the edition is there only where the site has several. */
export function selectsOf(
  form: HTMLFormElement,
  side: SideName,
  choicesIn: (edition: string | undefined) => Choices,
): Selects {
  const select = (name: keyof LevelChoice) => form.elements.namedItem(`${side}-${name}`) as HTMLSelectElement
  const edition = form.elements.namedItem(`${side}-edition`) as HTMLSelectElement | null
  const read = () => ({
    careerPath: select('careerPath').value,
    factor: select('factor').value,
    level: select('level').value,
    ...(edition?.value && { edition: edition.value }),
  })
  return {
    all: [...(edition ? [edition] : []), select('careerPath'), select('factor'), select('level')],
    read,
    fill(partial) {
      const choices = choicesIn(partial.edition)
      if (edition) edition.value = partial.edition ?? ''
      const careerPath = pick(choices.careerPaths, partial.careerPath)
      const factors = careerPath?.factors.flatMap((index) => choices.factors[index] ?? []) ?? []
      const factor = pick(factors, partial.factor)
      const levels = careerPath ? levelsFor(careerPath, factor?.id, choices) : []
      offer(select('careerPath'), choices.careerPaths, careerPath)
      offer(select('factor'), factors, factor)
      offer(
        select('level'),
        levels,
        levels.find(({ id }) => id === partial.level),
      )
    },
    side() {
      const choice = read()
      const isWhole = choice.careerPath && choice.factor && choice.level
      return readSide(isWhole ? formatChoice(choice) : null, choicesIn(choice.edition))
    },
  }
}

/** What an id names; where there is one thing only, that one: it needs no choice. */
function pick<One extends Item>(items: readonly One[], id: string | undefined): One | undefined {
  return items.length === 1 ? items[0] : items.find((item) => item.id === id)
}

function offer(select: HTMLSelectElement, items: readonly Item[], chosen: Item | undefined): void {
  const option = (value: string, label: string) => {
    const node = element('option', '', label)
    node.value = value
    return node
  }
  select.replaceChildren(
    option('', items.length ? 'Choose…' : '–'),
    ...items.map((item) => option(item.id, item.title)),
  )
  select.disabled = items.length === 0
  select.value = chosen?.id ?? ''
}

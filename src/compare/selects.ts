import { element } from '../browser/element.ts'
import { type Choices, formatChoice, type LevelChoice, levelsFor, readSide, type Side } from './choice.ts'

/** The two sides of a comparison, as the address and the form call them. */
export const sideNames = ['left', 'right'] as const
export type SideName = (typeof sideNames)[number]

/** The boxes in which one side is chosen. */
export interface Boxes {
  readonly all: readonly HTMLSelectElement[]
  /** Shows a choice, as much of it as there is. Each box offers only what exists. */
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

/** The boxes of one side of the form. */
export function boxesOf(form: HTMLFormElement, side: SideName, choices: Choices): Boxes {
  const select = (name: keyof LevelChoice) => form.elements.namedItem(`${side}-${name}`) as HTMLSelectElement
  const read = () => ({
    careerPath: select('careerPath').value,
    factor: select('factor').value,
    level: select('level').value,
  })
  return {
    all: [select('careerPath'), select('factor'), select('level')],
    read,
    fill(partial) {
      const careerPath = pick(choices.careerPaths, partial.careerPath)
      const factors = careerPath?.factors.flatMap((place) => choices.factors[place] ?? []) ?? []
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
      return readSide(Object.values(choice).every(Boolean) ? formatChoice(choice) : null, choices)
    },
  }
}

/** What an id names; where there is one thing only, that one: it needs no choice. */
function pick<One extends Item>(items: readonly One[], id: string | undefined): One | undefined {
  return items.length === 1 ? items[0] : items.find((item) => item.id === id)
}

function offer(box: HTMLSelectElement, items: readonly Item[], chosen: Item | undefined): void {
  const option = (value: string, label: string) => {
    const node = element('option', '', label)
    node.value = value
    return node
  }
  box.replaceChildren(option('', items.length ? 'Choose…' : '–'), ...items.map((item) => option(item.id, item.title)))
  box.disabled = items.length === 0
  box.value = chosen?.id ?? ''
}

import { isolated } from '../rubric/direction.ts'
import { beginningOf } from '../rubric/excerpt.ts'
import { button, element } from '../site/element.ts'
import { to } from '../site/links.ts'
import { step } from '../site/step.ts'
import { type Choices, comparisonQuery, type LevelChoice, levelsFor, placeOf, readSide, type Side } from './choice.ts'
import type { ComparedLevel } from './level.ts'
import { canPair } from './rows.ts'
import { type ComparedSide, comparisonTable, nameOf } from './table.ts'

/** The parts of the comparison page that its script fills. */
export interface ComparePageParts {
  readonly form: HTMLFormElement
  readonly status: HTMLElement
  readonly result: HTMLElement
}

const sideNames = ['left', 'right'] as const
type SideName = (typeof sideNames)[number]

/** Runs the comparison page: the address decides what is compared, and every choice goes into the address. */
export async function runComparePage({ form, status, result }: ComparePageParts): Promise<void> {
  let choices: Choices
  let sides: Record<SideName, Side>
  let asked = 0

  const select = (side: SideName, name: keyof LevelChoice) =>
    form.elements.namedItem(`${side}-${name}`) as HTMLSelectElement
  const chosen = (side: SideName) => (sides[side].state === 'chosen' ? sides[side].choice : undefined)

  function readAddress(): void {
    const given = new URLSearchParams(location.search)
    sides = { left: readSide(given.get('left'), choices), right: readSide(given.get('right'), choices) }
  }

  /** Shows the choice of one side in its boxes, which offer only what exists. */
  function fillBoxes(side: SideName, partial: Partial<LevelChoice>): void {
    const careerPath = choices.careerPaths.find(({ id }) => id === partial.careerPath)
    const factors = careerPath?.factors.flatMap((place) => choices.factors[place] ?? []) ?? []
    const factor = factors.length === 1 ? factors[0]?.id : partial.factor
    fill(select(side, 'careerPath'), choices.careerPaths, partial.careerPath)
    fill(select(side, 'factor'), factors, partial.factor)
    fill(select(side, 'level'), careerPath ? levelsFor(careerPath, factor, choices) : [], partial.level)
  }

  function readBoxes(side: SideName): Partial<LevelChoice> {
    const value = (name: keyof LevelChoice) => select(side, name).value
    return { careerPath: value('careerPath'), factor: value('factor'), level: value('level') }
  }

  /** Takes over what someone has chosen in a box; a career path with one factor needs no choice of it. */
  function change(side: SideName): void {
    fillBoxes(side, readBoxes(side))
    const { careerPath, factor, level } = readBoxes(side)
    sides[side] = readSide(careerPath && factor && level ? `${careerPath}/${factor}/${level}` : null, choices)
    go()
  }

  function go(): void {
    step('push', to.compare(comparisonQuery(chosen('left'), chosen('right'))))
    void update()
  }

  async function update(): Promise<void> {
    const mine = ++asked
    const left = chosen('left')
    const right = chosen('right')
    const missing = problemOf(sides)
    if (!left || !right) {
      result.replaceChildren()
      status.textContent = missing
      return
    }
    try {
      const shown = await Promise.all([load(left), load(right)])
      if (mine !== asked) return
      result.replaceChildren(comparisonTable(...shown))
      status.textContent = canPair(shown[0].level, shown[1].level)
        ? 'Words that only one of two similar texts has are underlined. The underlining is not part of the official wording.'
        : 'Where the source document names no discriminators, a level’s descriptors are shown together and nothing is underlined.'
      document.title = `${nameOf(shown[0])} – ${nameOf(shown[1])}`
    } catch {
      if (mine === asked) fail(() => void update())
    }
  }

  function fail(again: () => void): void {
    status.textContent = 'The levels could not be loaded. Check your connection.'
    result.replaceChildren(button('plain-button', 'Try again', again))
  }

  function show(): void {
    readAddress()
    for (const side of sideNames) fillBoxes(side, chosen(side) ?? {})
    void update()
  }

  async function start(): Promise<void> {
    try {
      choices = await fetchJson<Choices>(to.compareChoices())
    } catch {
      return fail(() => void start())
    }
    for (const side of sideNames) {
      for (const name of ['careerPath', 'factor', 'level'] as const) {
        select(side, name).addEventListener('change', () => change(side))
      }
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      ;[sides.left, sides.right] = [sides.right, sides.left]
      for (const side of sideNames) fillBoxes(side, chosen(side) ?? {})
      go()
    })
    addEventListener('popstate', show)
    show()
  }

  await start()
}

/** What keeps two sides from being compared, as a sentence. */
function problemOf(sides: Record<SideName, Side>): string {
  const unknown = sideNames.flatMap((name) =>
    sides[name].state === 'unknown' ? [isolated(beginningOf(sides[name].given, 200))] : [],
  )
  if (unknown.length) {
    return `The address names a level that does not exist: ${unknown.join(' and ')}. Choose from the lists instead.`
  }
  const empty = sideNames.filter((name) => sides[name].state === 'empty')
  return empty.length === 2 ? 'Choose two levels to see them side by side.' : `Choose the ${empty[0]} level too.`
}

async function load(choice: LevelChoice): Promise<ComparedSide> {
  return { choice, level: await fetchJson<ComparedLevel>(to.comparedLevel(placeOf(choice))) }
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return (await response.json()) as Content
}

/** Fills a box with items, the first of them chosen when it is the only one. */
function fill(
  box: HTMLSelectElement,
  items: readonly { readonly id: string; readonly title: string }[],
  id: string | undefined,
): void {
  const option = (value: string, label: string) => {
    const node = element('option', '', label)
    node.value = value
    return node
  }
  box.replaceChildren(option('', items.length ? 'Choose…' : '–'), ...items.map((item) => option(item.id, item.title)))
  box.disabled = items.length === 0
  box.value = items.length === 1 && items[0] ? items[0].id : items.some((item) => item.id === id) ? (id ?? '') : ''
}

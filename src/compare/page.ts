import { button } from '../browser/element.ts'
import { to } from '../routes/to.ts'
import { setAddress } from '../browser/history.ts'
import { type Selects, selectsOf, type SideName, sideNames } from './selects.ts'
import { type Choices, comparisonQuery, editionIn, movedChoice, readSide } from './choice.ts'
import { editionOf, loadChoices, loadSide } from './fetch.ts'
import { type ComparedSide, labelsOf, nameOf, placeOfComparison } from './label.ts'
import { comparisonHeading, problemOf, type Sides } from './heading.ts'
import { levelTable } from './level-table.ts'

/** The parts of the comparison page that its script fills. */
export interface ComparePageParts {
  /** Holds the form, and is opened while there is something to choose. */
  readonly chooser: HTMLDetailsElement
  readonly form: HTMLFormElement
  readonly status: HTMLElement
  /** Copies the address of what is compared. */
  readonly share: HTMLElement
  readonly result: HTMLElement
}

/** Runs the comparison page: the address decides what is compared, and every choice goes into the address. */
export async function runComparePage(parts: ComparePageParts): Promise<void> {
  const { form, status, share, result } = parts
  const pageTitle = document.title
  const siteTitle = pageTitle.slice(pageTitle.lastIndexOf(' – '))
  /** What can be chosen, by edition; the page’s own has no id. */
  const choices = new Map<string, Choices>()
  const choicesIn = (edition = '') => choices.get(edition) ?? { careerPaths: [], factors: [], moved: {} }
  let selects: Record<SideName, Selects>
  let sides: Sides = { left: { state: 'empty' }, right: { state: 'empty' } }
  /** The sides in whose selects someone has chosen. */
  let touched = new Set<SideName>()
  let asked = 0

  const chosen = (side: SideName) => (sides[side].state === 'chosen' ? sides[side].choice : undefined)

  /** Takes over what someone has chosen in a select. */
  async function change(side: SideName, select: HTMLElement): Promise<void> {
    touched.add(side)
    try {
      await know(selects[side].read().edition)
    } catch {
      return fail(() => void change(side, select))
    }
    selects[side].fill(selects[side].read())
    sides = { ...sides, [side]: selects[side].side() }
    follow(otherOf(side))
    go(select)
  }

  /** Fetches what can be chosen in an edition, once. */
  async function know(id: string | undefined): Promise<void> {
    const edition = editionOf(id)
    if (edition && !choices.has(id ?? '')) choices.set(id ?? '', await loadChoices(edition))
  }

  /** A side in which nobody has chosen anything takes over career path and factor of the other: most compare those. */
  function follow(side: SideName): void {
    if (touched.has(side) || chosen(side)) return
    const { careerPath, factor } = selects[otherOf(side)].read()
    selects[side].fill({ ...selects[side].read(), careerPath, factor, level: '' })
  }

  function swap(): void {
    const [left, right] = [selects.left.read(), selects.right.read()]
    selects.left.fill(right)
    selects.right.fill(left)
    sides = { left: sides.right, right: sides.left }
    touched = new Set([...touched].map(otherOf))
  }

  function go(from: HTMLElement): void {
    setAddress('push', to.compare(comparisonQuery(chosen('left'), chosen('right'))))
    void update(from)
  }

  async function update(from?: HTMLElement): Promise<void> {
    const mine = ++asked
    const left = chosen('left')
    const right = chosen('right')
    if (!left || !right) {
      arrange(false)
      document.title = pageTitle
      status.textContent = problemOf(sides)
      result.replaceChildren()
      return
    }
    try {
      const shown = await Promise.all([loadSide(left), loadSide(right)])
      if (mine !== asked) return
      status.replaceChildren(...comparisonHeading(...shown))
      result.innerHTML = comparisonTable(...shown)
      document.title = `${nameOf(shown[0])} – ${nameOf(shown[1])}${siteTitle}`
      share.dataset['place'] = placeOfComparison(...shown)
      // What is named in the place is not said again of all.
      if (left.edition || right.edition) share.dataset['edition'] = ''
      else delete share.dataset['edition']
      share.querySelector('a')?.setAttribute('href', to.compare(comparisonQuery(left, right)))
      arrange(true)
      if (from) bringIntoSight(result, from)
    } catch {
      if (mine === asked) fail(() => void update(from))
    }
  }

  /** Shows what belongs to a comparison, or to choosing one. */
  function arrange(complete: boolean): void {
    if (!complete) parts.chooser.open = true
    share.hidden = !complete
  }

  function fail(again: () => void): void {
    status.textContent = 'The levels could not be loaded. Check your connection.'
    result.replaceChildren(button('plain-button', 'Try again', again))
  }

  async function show(): Promise<void> {
    const address = new URLSearchParams(location.search)
    const given = sideNames.map((side) => movedChoice(address.get(side), choicesIn()))
    try {
      await Promise.all(given.map((one) => know(editionIn(one))))
    } catch {
      return fail(() => void show())
    }
    const [left, right] = given.map((one) => readSide(one, choicesIn(editionIn(one))))
    sides = { left: left!, right: right! }
    touched.clear()
    for (const side of sideNames) selects[side].fill(chosen(side) ?? {})
    for (const side of sideNames) follow(side)
    void update()
  }

  async function start(): Promise<void> {
    try {
      await know(undefined)
    } catch {
      return fail(() => void start())
    }
    selects = { left: selectsOf(form, 'left', choicesIn), right: selectsOf(form, 'right', choicesIn) }
    for (const side of sideNames) {
      for (const select of selects[side].all) {
        select.addEventListener('change', () => void change(side, select.closest('label') ?? select))
      }
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      swap()
      go(event.submitter ?? form)
    })
    addEventListener('popstate', () => void show())
    await show()
  }

  // What the address seems to name is shown from the first; what it does name, as soon as that is known.
  const complete = sideNames.every((side) => new URLSearchParams(location.search).get(side))
  arrange(complete)
  share.hidden = true
  status.textContent = complete ? '' : problemOf(sides)
  await start()
}

/** Two levels beside each other as HTML, with what only one of them has highlighted. */
function comparisonTable(left: ComparedSide, right: ComparedSide): string {
  const labels = labelsOf(left, right)
  return levelTable({
    label: `${labels.left}, compared with ${labels.right}`,
    columns: [
      { title: labels.left, texts: left.level },
      { title: labels.right, texts: right.level },
    ],
    highlight: 'both',
  })
}

const otherOf = (side: SideName): SideName => (side === 'left' ? 'right' : 'left')

/** Scrolls what is shown into sight where it is not, with what someone has just used, and so the focus, kept in view. */
function bringIntoSight(shown: HTMLElement, used: HTMLElement): void {
  if (shown.getBoundingClientRect().top < innerHeight - 200) return
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  used.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' })
}

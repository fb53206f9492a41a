import { button } from '../browser/element.ts'
import { fetchJson } from '../browser/fetch-json.ts'
import { setAddress } from '../browser/history.ts'
import { routes } from '../routes/routes.ts'
import { to } from '../routes/to.ts'
import { beginningOf } from '../rubric/excerpt.ts'
import { visible } from '../rubric/visible.ts'
import { comparisonQuery } from './choice.ts'
import { comparedLevel, type RubricFile } from './compared-level.ts'
import { type ComparedSide, comparison } from './comparison.ts'

// The comparison page: the address names the levels to compare, and every choice updates the address.

const page = document.querySelector<HTMLElement>('[data-compare]')!
const part = <Part extends HTMLElement>(name: string) => page.querySelector<Part>(`[data-part="${name}"]`)!
const [left, right] = [part<HTMLSelectElement>('left'), part<HTMLSelectElement>('right')]
const [status, share, result] = [part('status'), part('share'), part('result')]
const pageTitle = document.title
const siteTitle = pageTitle.slice(pageTitle.indexOf(' – '))
/** The number of the latest comparison. Used so that a late response never replaces a newer comparison. */
let latestRun = 0

/** Selects the levels named in the address. */
function readAddress(): void {
  const query = new URLSearchParams(location.search)
  const unknownChoices = [left, right].flatMap((list) => {
    const choice = query.get(list.name) ?? ''
    // An old address may identify a level by its former ids.
    const option = [...list.options].find(
      ({ value, dataset }) => value === choice || dataset['former']?.split(' ').includes(choice),
    )
    list.value = option?.value ?? ''
    return option ? [] : visible(beginningOf(choice, 200))
  })
  void show(unknownChoices)
}

function choose(): void {
  setAddress('push', chosenAddress())
  void show()
}

const chosenAddress = () => to.compare(comparisonQuery(left.value, right.value))

/** Shows the selected levels, or a message if a level is not selected or does not exist. */
async function show(unknownChoices: readonly string[] = []): Promise<void> {
  const run = ++latestRun
  for (const list of [left, right]) list.labels[0]!.querySelector('.soft')!.textContent = groupOf(list).label ?? ''
  if (!left.value || !right.value) return showMessage(problemOf(unknownChoices))
  try {
    const sides = await Promise.all([loadSide(left), loadSide(right)])
    if (run !== latestRun) return
    const { title, place, heading, table } = comparison(...sides)
    document.title = title + siteTitle
    status.innerHTML = heading
    result.innerHTML = table
    share.dataset['place'] = place
    // If the site has several editions, the place already names the edition on each side.
    if (sides[0].edition) share.dataset['edition'] = ''
    share.querySelector('a')!.href = chosenAddress()
    share.hidden = false
  } catch {
    if (run !== latestRun) return
    showMessage('The levels could not be loaded. Check your connection.')
    result.append(button('plain-button', 'Try again', () => void show()))
  }
}

/** Shows a message instead of a comparison. */
function showMessage(message: string): void {
  document.title = pageTitle
  status.textContent = message
  share.hidden = true
  result.replaceChildren()
}

/** Why the two levels cannot be compared. */
function problemOf(unknownChoices: readonly string[]): string {
  if (unknownChoices.length) {
    return `The address names a level that does not exist: ${unknownChoices.join(' and ')}. Choose from the lists instead.`
  }
  if (!left.value && !right.value) return 'Choose two levels to see them side by side.'
  return `Choose the ${left.value ? 'second' : 'first'} level too.`
}

/** The group that contains a list's selected level, or the list itself if no level is selected. */
const groupOf = ({ selectedOptions }: HTMLSelectElement) => selectedOptions[0]!.parentElement as HTMLOptGroupElement

/** Fetches the level selected in a list. */
async function loadSide(list: HTMLSelectElement): Promise<ComparedSide> {
  const { home = '', edition = '' } = groupOf(list).dataset
  const [careerPath = '', factor = '', level = ''] = list.value.replace(/^.*:/, '').split('/')
  const rubric = { careerPath: { id: careerPath }, factor: { id: factor } }
  const file = await fetchJson<RubricFile>(routes(home).rubricFile(rubric))
  const address = routes(home).levelDescription({ rubric, level: { id: level } })
  return { ...comparedLevel(file, level), edition, address }
}

right.innerHTML = left.innerHTML
for (const list of [left, right]) list.addEventListener('change', choose)
part('form').addEventListener('submit', (event) => {
  event.preventDefault()
  ;[left.value, right.value] = [right.value, left.value]
  choose()
})
addEventListener('popstate', readAddress)
readAddress()
page.hidden = false

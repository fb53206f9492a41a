// On every page: the one listener for its buttons. What copies or makes Word files is fetched when someone comes near.
import { filledIn } from '../rubric/site.ts'

interface Action {
  readonly press: (pressed: HTMLButtonElement) => unknown
}

/** What acts for a button, by the name of its data attribute. */
const actions = {
  copy: () => import('./copying.ts'),
  word: () => import('../word/download.ts'),
  print: () => Promise.resolve({ press: () => print() }),
} satisfies Record<string, () => Promise<Action>>

const fetched = new Map<string, Promise<Action>>()

for (const type of ['pointerover', 'focusin', 'click']) {
  document.addEventListener(type, ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('main button, footer button')
    for (const [name, load] of Object.entries(actions)) {
      if (button?.dataset[name] === undefined) continue
      const action = fetched.get(name) ?? load()
      fetched.set(name, action)
      action.then(
        ({ press }) => void (type === 'click' && press(button)),
        () => fetched.delete(name),
      )
    }
  })
}

// A report of an error takes along the part of the page that the address names, and the words that are selected.
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[data-report]')
  if (link?.dataset['report']) link.href = filledIn(link.dataset['report'], location.href, `${getSelection() ?? ''}`)
})

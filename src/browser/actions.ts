// Runs on every page and handles all its buttons. The copy and Word scripts load once the pointer or focus reaches a
// button.
import { fillIn } from '../rubric/site.ts'

interface Action {
  readonly press: (pressed: HTMLButtonElement) => unknown
}

/** Loads each button action, keyed by data attribute name. */
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

// Adds the URL fragment and the selected text to an error report.
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[data-report]')
  if (link?.dataset['report']) link.href = fillIn(link.dataset['report'], location.href, `${getSelection() ?? ''}`)
})

// Runs on every page and handles all of the page's buttons. Loads the script for copying or for Word files only when a
// button that needs it is first hovered over, focused or clicked.
import { fillIn } from '../rubric/site.ts'

interface Action {
  readonly press: (button: HTMLButtonElement) => unknown
}

/** Maps a button's data attribute to a function that loads the button's action. */
const actions = {
  copy: () => import('./copying.ts'),
  word: () => import('../word/download.ts'),
  print: () => Promise.resolve({ press: () => print() }),
} satisfies Record<string, () => Promise<Action>>

const loadedActions = new Map<string, Promise<Action>>()

for (const type of ['pointerover', 'focusin', 'click']) {
  document.addEventListener(type, ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('main button, footer button')
    for (const [name, load] of Object.entries(actions)) {
      if (button?.dataset[name] === undefined) continue
      const action = loadedActions.get(name) ?? load()
      loadedActions.set(name, action)
      action.then(
        ({ press }) => void (type === 'click' && press(button)),
        () => loadedActions.delete(name),
      )
    }
  })
}

// Fills in an error report with the page's current address and the selected text.
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[data-report]')
  if (link?.dataset['report']) link.href = fillIn(link.dataset['report'], location.href, `${getSelection() ?? ''}`)
})

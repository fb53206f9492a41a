// Runs on every page and handles all of the page's buttons. The scripts for copying and for Word files load when one of
// their buttons is first hovered over, focused or clicked.
import { fillIn } from '../rubric/site.ts'

interface Action {
  readonly press: (button: HTMLButtonElement) => unknown
}

/** Functions that load the actions of buttons, keyed by the buttons' data attributes. */
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

// Adds the URL fragment and the selected text to an error report.
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[data-report]')
  if (link?.dataset['report']) link.href = fillIn(link.dataset['report'], location.href, `${getSelection() ?? ''}`)
})

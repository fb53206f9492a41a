// On every page: the one listener for its buttons. Scripts for copying and Word files are fetched when the pointer or the
// focus comes near.
import { filledIn } from '../rubric/site.ts'

interface Action {
  readonly press: (pressed: HTMLButtonElement) => unknown
}

/** The action of a button, by the name of its data attribute. */
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

// The report of an error carries the fragment of the address and the selected words.
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[data-report]')
  if (link?.dataset['report']) link.href = filledIn(link.dataset['report'], location.href, `${getSelection() ?? ''}`)
})

// On every page: fetches what copies when someone comes near a copy button, so that it is there when one is pressed.
let copying: Promise<typeof import('./copying.ts')> | undefined

for (const type of ['pointerover', 'focusin', 'click']) {
  document.addEventListener(type, ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('button[data-copy]')
    if (!button) return
    copying ??= import('./copying.ts')
    copying.then(
      ({ press }) => void (type === 'click' && press(button)),
      () => (copying = undefined),
    )
  })
}

export {}

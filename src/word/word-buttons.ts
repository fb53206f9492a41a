// On every page: fetches what makes Word files when one is asked for.
document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('button[data-word]')
  if (button) void import('./download.ts').then(({ press }) => press(button))
})

export {}

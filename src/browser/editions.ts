import { to } from '../routes/to.ts'

/** An edition whose pages and data this page can reach, and the address where they begin. */
export interface NamedEdition {
  readonly id: string
  readonly title: string
  readonly home: string
}

/** The editions that the page names, the latest first; otherwise only the page’s own. */
export function namedEditions(): readonly NamedEdition[] {
  const named = document.querySelector<HTMLElement>('[data-editions]')?.dataset['editions']
  return named ? JSON.parse(named) : [{ id: '', title: '', home: to.home() }]
}

/** Whether it is the page’s own. */
export const isOwn = ({ home }: NamedEdition) => home === to.home()

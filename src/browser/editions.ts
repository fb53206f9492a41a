import { to } from '../routes/to.ts'

/** An edition whose pages and data this page can load, with the address of the edition's home page. */
export interface NamedEdition {
  readonly id: string
  readonly title: string
  readonly home: string
}

/** The editions that the page lists, latest first. Falls back to the page’s own edition. */
export function namedEditions(): readonly NamedEdition[] {
  const json = document.querySelector<HTMLElement>('[data-editions]')?.dataset['editions']
  return json ? JSON.parse(json) : [{ id: '', title: '', home: to.home() }]
}

/** Whether an edition is the page’s own. */
export const isOwn = ({ home }: NamedEdition) => home === to.home()

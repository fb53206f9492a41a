import { uuidV5 } from './uuid.ts'

/** Made once at random for this project. Another would give everything another identifier. */
const namespace = 'da72ac68-ac45-4ff6-bd20-7e5f92519d7c'

/** What every object of a package has. */
export interface CaseRecord {
  readonly identifier: string
  readonly uri: string
  readonly lastChangeDateTime: string
}

/** How an object of a package refers to another. */
export interface CaseLink {
  readonly title: string
  readonly identifier: string
  readonly uri: string
}

/**
 * Makes the records of objects whose wording was received on a day, by their class and the ids of the content that they
 * stand for. An identifier holds no address, so that it stays the same from build to build and when the site moves; what
 * `scope` says tells those of the same ids apart. An object’s `uri` is its package’s address with it as fragment.
 */
export function caseRecords(address: string, day: string, scope = '') {
  const lastChangeDateTime = `${day}T00:00:00Z`
  return (kind: string, ids: string): CaseRecord => {
    const identifier = uuidV5(namespace, `${kind} ${scope}${ids}`)
    return { identifier, uri: `${address}#${identifier}`, lastChangeDateTime }
  }
}

export type CaseRecords = ReturnType<typeof caseRecords>

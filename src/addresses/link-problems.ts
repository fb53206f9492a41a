import type { Problem } from '../rubric/problem.ts'
import type { AddressBook } from './address-problems.ts'
import { fragmentOf, pageOf } from './published.ts'
import { followed } from './redirect-rule.ts'

/** A text with links. */
export interface LinkingText {
  readonly file: string
  readonly fragments: readonly string[]
  readonly links: readonly { readonly address: string; readonly line: number }[]
}

/** Links to addresses that the site does not have. Other hosts' addresses are theirs to keep. */
export function linkProblems(texts: readonly LinkingText[], book: AddressBook): Problem[] {
  return texts.flatMap(({ file, fragments, links }) =>
    links.flatMap(({ address, line }) => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return []
      const wrong = address.startsWith('#')
        ? ownFragmentProblem(address, fragments)
        : siteAddressProblem(address.replace(/\?[^#]*/, ''), book)
      return wrong ? [{ file, line, ...wrong }] : []
    }),
  )
}

type Wrong = Pick<Problem, 'wrong' | 'fix'>

function ownFragmentProblem(address: string, fragments: readonly string[]): Wrong | undefined {
  if (fragments.includes(address.slice(1))) return undefined
  const fix = `The headings of this guide are ${fragments.map((id) => `#${id}`).join(', ') || 'none'}.`
  return { wrong: `the link ${address} leads to no heading of this guide`, fix }
}

function siteAddressProblem(address: string, { existing, redirects, moves }: AddressBook): Wrong | undefined {
  if (!address.startsWith('/') || address.startsWith('//')) {
    return {
      wrong: `the link ${address} does not begin with one slash`,
      fix: 'Write it from the slash after the site’s name on, such as /guides/glossary/.',
    }
  }
  const page = pageOf(address)
  const fragment = fragmentOf(address)
  if (existing.has(address) || (existing.has(page) && fragment?.startsWith('_'))) return undefined
  if (moves.has(address)) return undefined
  const { end } = followed(redirects.rules, address)
  if (existing.has(end)) {
    return { wrong: `the link ${address} leads to an address that has moved`, fix: `Link to ${end}.` }
  }
  if (existing.has(page)) {
    const ids = [...existing].flatMap((other) => (pageOf(other) === page ? (fragmentOf(other) ?? []) : []))
    return {
      wrong: `the link ${address} leads to no part of ${page}`,
      fix: `Its parts are ${ids.map((id) => `#${id}`).join(', ') || 'none'}.`,
    }
  }
  if (existing.has(`${page}/`))
    return { wrong: `the link ${address} lacks the slash at its end`, fix: `Write ${page}/.` }
  return {
    wrong: `the link ${address} leads to no page of this site`,
    fix: 'Open the page that you mean and copy its address from the slash after the site’s name on.',
  }
}

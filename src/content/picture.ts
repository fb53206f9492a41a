import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Wrong } from './prose.ts'

/** The names of pictures that may lie beside guides. */
export const pictures = /\.(avif|gif|jpe?g|png|svg|webp)$/

/** A file beside a guide or in a folder there: nothing that a program reads as a place elsewhere, or as an instruction. */
const beside = /^(\.\/)?([\p{L}\p{N}_-][\p{L}\p{N}_. -]*\/)*[\p{L}\p{N}_-][\p{L}\p{N}_. -]*$/u

/** What is wrong with a picture's address, as it is written in a guide. */
export function pictureProblem(guide: string, address: string): Wrong[] {
  const path = decoded(address)
  if (path === undefined || !beside.test(path) || !pictures.test(path)) {
    const fix = 'Put the picture beside the guide and name its file: ![what it shows](picture.png)'
    return [{ wrong: `the picture ${address} is not beside the guide`, fix }]
  }
  if (existsSync(join(dirname(guide), path))) return []
  return [{ wrong: `there is no picture ${address}`, fix: 'Put it beside the guide, or correct its name.' }]
}

function decoded(address: string): string | undefined {
  try {
    return decodeURI(address)
  } catch {
    return undefined
  }
}

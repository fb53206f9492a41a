import type { Level } from '../rubric/family.ts'
import { shortTitle } from '../rubric/name.ts'

const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const numerals = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

/**
 * The ways in which people write a level’s name, such as Level III, Level 3, Level three and III. If the career path
 * has a code, such as NH, the names include NH-III, NH-03 and NH03.
 */
export function namesOfLevel(level: Level): string[] {
  const { title, careerPath } = level
  const { code } = careerPath
  const shortName = shortTitle(level)
  const number = numerals.includes(shortName) ? numerals.indexOf(shortName) + 1 : Number(/^\d+$/.exec(shortName)?.[0])
  const forms = [shortName, ...(number ? [String(number), words[number - 1] ?? '', numerals[number - 1] ?? ''] : [])]
  const codeForms = [...forms, ...(number ? [String(number).padStart(2, '0')] : [])]
  return [
    ...new Set([
      title,
      ...(shortName === title ? [] : forms.filter(Boolean).map((form) => title.slice(0, -shortName.length) + form)),
      ...(shortName.length > 1 ? [shortName] : []),
      ...(code === null ? [] : codeForms.filter(Boolean).flatMap((form) => [`${code}-${form}`, code + form])),
    ]),
  ]
}

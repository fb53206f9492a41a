import type { Level } from '../rubric/family.ts'
import { shortTitle } from '../rubric/name.ts'

const written = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const roman = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

/**
 * The ways people write a level’s name: Level III, Level 3, Level three, III. If the career path has a code, also
 * NH-III, NH-03 and NH03.
 */
export function namesOfLevel(level: Level): string[] {
  const { title, careerPath } = level
  const { code } = careerPath
  const short = shortTitle(level)
  const number = roman.includes(short) ? roman.indexOf(short) + 1 : Number(/^\d+$/.exec(short)?.[0])
  const forms = [short, ...(number ? [String(number), written[number - 1] ?? '', roman[number - 1] ?? ''] : [])]
  const coded = [...forms, ...(number ? [String(number).padStart(2, '0')] : [])]
  return [
    ...new Set([
      title,
      ...(short === title ? [] : forms.filter(Boolean).map((form) => title.slice(0, -short.length) + form)),
      ...(short.length > 1 ? [short] : []),
      ...(code === null ? [] : coded.filter(Boolean).flatMap((form) => [`${code}-${form}`, code + form])),
    ]),
  ]
}

import type { Content } from '../rubric/content.ts'
import type { Model } from '../exports/schema.ts'

// How a stranger reads the exports, by what the data page says of them. For tests.

/** The rows of a table in the form of RFC 4180; throws where it is in another. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error('a quoted cell has no end')
        if (text[at] === '"') at++
        cell += text[at]
      }
      at++
    } else {
      cell = /[^",\r\n]*/y.exec(text.slice(at))?.[0] ?? ''
      at += cell.length
    }
    row.push(cell)
    if (text[at] === ',') {
      at++
    } else {
      if (text.slice(at, at + 2) !== '\r\n') throw new Error(`row ${rows.length + 1} does not end with CRLF`)
      at += 2
      rows.push(row)
      row = []
    }
  }
  return rows
}

const makesFormula = new Set('=+-@＝＋－＠\t\r\n\0')

/** The exact words of a cell: of apostrophes before a sign that would make a formula, one was added. */
export function exactWords(cell: string): string {
  let words = ''
  for (let at = 0; at < cell.length; at++) {
    const begins = at === 0 || /[;\n\r\u2028\u2029]/.test(cell[at - 1] ?? '')
    let end = at
    while (cell[end] === "'") end++
    const added = begins && end > at && makesFormula.has(cell[end] ?? '')
    if (!added) words += cell[at]
  }
  return words
}

/** The content that the whole model was made from; a file is where it would be below the content folder. */
export function contentOfModel({ careerPaths, factors, rubrics }: Model): Content {
  const factorOf = new Map(factors.map((factor) => [factor.id, factor]))
  return {
    careerPaths: careerPaths.map(({ id, number, code, title, levels }) => ({
      id,
      file: `paths/${id}.yaml`,
      data: {
        ...(number !== null && { number }),
        ...(code !== null && { code }),
        title,
        levels: levels.map(({ id, title, scores, beyond }) => ({
          id,
          title,
          ...(scores !== null && { scores }),
          ...(beyond && { beyond }),
        })),
      },
    })),
    factors: factors.map(({ id, address: _, number, title, description, criteria, supervisors, note, ...factor }) => ({
      id,
      file: `factors/${id}.yaml`,
      data: {
        ...(number !== null && { number }),
        title,
        ...(description !== null && { description }),
        ...(criteria && { criteria }),
        ...(supervisors && { supervisors }),
        ...(note !== null && { note }),
        discriminators: factor.discriminators.map(({ id, title }) => ({ id, title })),
      },
    })),
    rubrics: rubrics.map(({ careerPath, factor, source: _, levels, ...texts }) => ({
      id: `${careerPath}/${factor}`,
      file: `rubrics/${careerPath}/${factor}.yaml`,
      data: {
        ...ownTexts(texts, factorOf.get(factor)),
        ...leadInsOf(levels),
        levels: Object.fromEntries(
          levels.map(({ level, descriptors }) => [
            level,
            descriptors.map(({ discriminator, text }) => ({ discriminator, text })),
          ]),
        ),
      },
    })),
  }
}

type Texts = Pick<Model['factors'][number], 'description' | 'criteria' | 'supervisors' | 'note'>

/** The texts of a rubric that are not its factor’s. */
function ownTexts(texts: Texts, factor: Texts | undefined): Partial<Texts> {
  const keys = ['description', 'criteria', 'supervisors', 'note'] as const
  const own = keys.filter((key) => JSON.stringify(texts[key]) !== JSON.stringify(factor?.[key]))
  return Object.fromEntries(own.map((key) => [key, texts[key]]))
}

function leadInsOf(levels: Model['rubrics'][number]['levels']): { leadIns?: Record<string, string> } {
  const leadIns = levels.flatMap(({ level, leadIn }) => (leadIn === null ? [] : [[level, leadIn] as const]))
  return leadIns.length ? { leadIns: Object.fromEntries(leadIns) } : {}
}

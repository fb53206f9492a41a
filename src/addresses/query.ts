import { routes } from '../routes/routes.ts'

const to = routes('/')

/** Maps each query parameter of a comparison or search to a function that converts its value to an address. */
const addresses: Readonly<Record<string, (value: string, careerPath: string) => string>> = {
  left: (value) => `${to.careerPaths()}${value}/`,
  right: (value) => `${to.careerPaths()}${value}/`,
  path: (value) => to.careerPath({ id: value }),
  factor: (value) => to.factor({ id: value }),
  // Levels of different career paths can share an id, so the career path determines which level is meant.
  level: (value, careerPath) => to.level({ id: value, careerPath: { id: careerPath } }),
  discriminator: (value) => `${to.factors()}${value.replace('.', '/')}/`,
}

/** Updates the ids in a link’s query to match the new addresses in `moves`. */
export function queryAfter(query: string, moves: ReadonlyMap<string, string>): string {
  const careerPath = new URLSearchParams(query).get('path') ?? ''
  return query.replace(/(?<=[?&;])(\w+)=([^&]+)/g, (parameter, name: string, value: string) => {
    const plainValue = new URLSearchParams(`v=${value}`).get('v') ?? ''
    const oldAddress = addresses[name]?.(plainValue, careerPath)
    const target = oldAddress && moves.get(oldAddress)
    if (!target) return parameter
    const ids = target.split('/').slice(2, -1)
    return `${name}=${name === 'level' ? ids.at(-1) : ids.join(name === 'discriminator' ? '.' : '/')}`
  })
}

import { routes } from '../routes/routes.ts'

const to = routes('/')

/** For each query parameter of a comparison or search, the address of the thing that its value identifies. */
const addresses: Readonly<Record<string, (value: string, careerPath: string) => string>> = {
  left: (value) => `${to.careerPaths()}${value}/`,
  right: (value) => `${to.careerPaths()}${value}/`,
  path: (value) => to.careerPath({ id: value }),
  factor: (value) => to.factor({ id: value }),
  // Levels of several career paths can share an id. Only the career path shows which level is meant.
  level: (value, careerPath) => to.level({ id: value, careerPath: { id: careerPath } }),
  discriminator: (value) => `${to.factors()}${value.replace('.', '/')}/`,
}

/** Updates the query of a link with the new ids of everything whose address changes. */
export function queryMoved(query: string, moved: ReadonlyMap<string, string>): string {
  const careerPath = new URLSearchParams(query).get('path') ?? ''
  return query.replace(/(?<=[?&;])(\w+)=([^&]+)/g, (whole, name: string, value: string) => {
    const given = new URLSearchParams(`v=${value}`).get('v') ?? ''
    const old = addresses[name]?.(given, careerPath)
    const target = old && moved.get(old)
    if (!target) return whole
    const ids = target.split('/').slice(2, -1)
    return `${name}=${name === 'level' ? ids.at(-1) : ids.join(name === 'discriminator' ? '.' : '/')}`
  })
}

import { routes } from './routes.ts'

/** The addresses of this site, below its base path. */
export const to = routes(import.meta.env.BASE_URL)

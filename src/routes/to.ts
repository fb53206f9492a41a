import { routes } from './routes.ts'

/** The addresses on this site, under its base path. */
export const to = routes(import.meta.env.BASE_URL)

import { routes } from './routes.ts'

/** Where this site's pages are, under the base path it is built for. */
export const to = routes(import.meta.env.BASE_URL)

import { download } from '../../site/downloads.ts'
import { to } from '../../site/links.ts'

/** What the whole model as data looks like. */
export const GET = () => download(to.rubricsSchema())

import { download } from '../../site/downloads.ts'
import { to } from '../../routes/to.ts'

/** What the whole model as data looks like. */
export const GET = () => download(to.rubricsSchema())

import { download } from '../../site/downloads.ts'
import { to } from '../../site/links.ts'

/** The whole model as data. */
export const GET = () => download(to.rubricsModel())

import { download } from '../../site/downloads.ts'
import { to } from '../../routes/to.ts'

/** The whole model as data. */
export const GET = () => download(to.rubricsModel())

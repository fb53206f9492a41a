import { download } from '../../site/downloads.ts'
import { to } from '../../routes/to.ts'

/** All descriptors as a table. */
export const GET = () => download(to.rubricsTable())

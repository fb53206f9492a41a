import { download } from '../../site/downloads.ts'
import { to } from '../../site/links.ts'

/** All descriptors as a table. */
export const GET = () => download(to.rubricsTable())

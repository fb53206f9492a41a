import { InvalidContent, checkNow, missingFolderProblems } from '../check/check.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { problemsAfter } from '../check/trial.ts'
import { type Body, withContentLock, writeFiles } from '../content/write.ts'

/** The new contents of files, keyed by path within the content folder, and the message to print afterward. */
export interface Change {
  readonly files: ReadonlyMap<string, Body>
  readonly message: string
}

/**
 * Changes a content folder while holding its lock. Writes nothing if the content has problems before the change or
 * would have any after it. Prints the result and returns the exit code. `changeOf` throws an error if the change is not
 * possible.
 */
export async function changeContent(
  contentDir: string,
  changeOf: (before: Snapshot) => Promise<Change>,
): Promise<number> {
  try {
    const folderProblems = missingFolderProblems(contentDir)
    if (folderProblems.length) throw new InvalidContent(folderProblems)
    const message = await withContentLock(contentDir, async () => {
      const snapshot = await checkNow(contentDir)
      const { files, message } = await changeOf(snapshot)
      const problems = files.size ? await problemsAfter(contentDir, files) : undefined
      if (problems) throw new Error(problems)
      if (files.size) await writeFiles(contentDir, files)
      return message
    })
    console.log(message)
    return 0
  } catch (error) {
    console.error(`${(error as Error).message}\nNothing was written.`)
    return 1
  }
}

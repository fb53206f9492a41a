import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WrongContent } from './content-folder.ts'

const listed = (name: string, address: string, message: string): WrongContent => ({
  name,
  break: ({ folder }) => appendFile(join(folder, 'addresses.txt'), `${address}\n`),
  message,
})

const redirected = (name: string, line: string, message: string): WrongContent => ({
  name,
  break: ({ folder }) => appendFile(join(folder, 'redirects.yaml'), `${line}\n`),
  message,
})

/** The ways in which published addresses can die, and redirects can be wrong. */
export const wrongAddresses: readonly WrongContent[] = [
  listed(
    'published page that is gone',
    '/factors/gone/\n/factors/gone/depth/',
    'addresses.txt:1: /factors/gone/ was published and is gone, with 1 more below it. Restore it, or say in redirects.yaml where it is now: "/factors/gone/: /new/address/".',
  ),
  listed(
    'published fragment that is gone',
    '/guides/glossary/#gone',
    'addresses.txt:1: /guides/glossary/#gone was published and is gone. Restore it, or say in redirects.yaml where it is now: "/guides/glossary/#gone: /guides/glossary/#new-id".',
  ),
  listed(
    'published file that is gone',
    '/data/text/arts/gone.txt',
    'addresses.txt:1: /data/text/arts/gone.txt was published and is gone. Restore it, or say in redirects.yaml where it is now: "/data/text/arts/gone.txt: /new/address.txt".',
  ),
  listed(
    'line that is no address',
    'https://example.com/',
    'addresses.txt:1: "https://example.com/" is not an address of this site. Restore the line as it was: addresses stay in this list forever.',
  ),
  redirected(
    'redirect from what is there',
    '/guides/how-to-link-and-cite/: /guides/',
    'redirects.yaml:1: /guides/how-to-link-and-cite/: /guides/how-to-link-and-cite/ is still there. Redirect only what is gone: write a narrower address.',
  ),
  redirected(
    'redirect to nothing',
    '/guides/old/: /guides/nothing/',
    'redirects.yaml:1: /guides/old/: it leads /guides/old/ to /guides/nothing/, which does not exist. Name an address that exists.',
  ),
  redirected(
    'redirect to no fragment',
    '/guides/older/#one: /guides/glossary/#nothing',
    'redirects.yaml:1: /guides/older/#one: it leads /guides/older/#one to /guides/glossary/#nothing, which does not exist. Name an address that exists.',
  ),
  redirected(
    'redirect of a file to another kind of file',
    '/data/old.json: /data/rubrics.csv',
    'redirects.yaml:1: /data/old.json: it leads /data/old.json to /data/rubrics.csv, another kind of file. Name the file that has its words now, or a page where they are gone for good.',
  ),
  redirected(
    'redirect that grows',
    '/guides/grows/: /guides/grows/more/',
    'redirects.yaml:1: /guides/grows/: the redirects from here lead in a circle, or further and further. Make the last of them lead to an address that exists.',
  ),
  redirected(
    'redirects in a circle',
    '/guides/here/: /guides/there/\n/guides/there/: /guides/glossary/\n/x/: /x/',
    'redirects.yaml:3: /x/: the redirects from here lead in a circle, or further and further. Make the last of them lead to an address that exists.',
  ),
]

/** A list of redirects that breaks its schema is read no further. */
export const wrongRedirectFiles: readonly WrongContent[] = [
  redirected(
    'redirect from no address',
    'guides/old: /guides/',
    'redirects.yaml:1: guides/old: the key must be an old address, such as /factors/old-id/; it begins and ends with a slash.',
  ),
  redirected(
    'redirect with a wildcard',
    '/factors/*/old/: /factors/',
    'redirects.yaml:1: /factors/*/old/: the key must be an old address, such as /factors/old-id/; it begins and ends with a slash.',
  ),
  redirected(
    'redirect to another site',
    '/guides/old/: https://example.com/',
    'redirects.yaml:1: /guides/old/: must be an address of this site, such as /factors/new-id/; it begins and ends with a slash.',
  ),
  redirected(
    'redirect twice',
    '/guides/old/: /guides/\n/guides/old/: /paths/',
    'redirects.yaml:2: this key appears twice. Compare it with a similar file: indents and colons count.',
  ),
]

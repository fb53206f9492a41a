/**
 * What files of the site may load and do wherever they are: what is of their own origin, nothing from another host, no
 * inline script. A page's speculation rules are data: https://html.spec.whatwg.org/multipage/speculative-loading.html
 * The search is WebAssembly: https://www.w3.org/TR/CSP3/#directive-script-src
 */
const everywhere = [
  "script-src 'self' 'inline-speculation-rules' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
]

/**
 * What a page may load and do: the above, the styles that it brings itself, known by their hashes, and nothing else.
 * The hashes as CSP has them: https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export function pagePolicy(styleHashes: readonly string[]): string {
  const styles = styleHashes.map((hash) => `'sha256-${hash}'`).join(' ') || "'none'"
  return ["default-src 'none'", ...everywhere, `style-src ${styles}`].join('; ')
}

/** The kinds of thing that no file of the site loads. Styles are not among them, since each page says which it has. */
const nothingOf = ['child', 'font', 'frame', 'manifest', 'media', 'object', 'worker'].map(
  (kind) => `${kind}-src 'none'`,
)

/** The header that every answer has, what never changes included: a file is what its type says. */
export const everyHeader: Readonly<Record<string, string>> = { 'X-Content-Type-Options': 'nosniff' }

/**
 * The headers of every answer but what never changes, which are scripts and parts of the index: they take their page's
 * policy, and are many. `npm run serve`, the `_headers` file and `nginx.conf` take them from here. Beside them each
 * page has its own policy, which is stricter and holds where a host sends none; what only a header can say is
 * `frame-ancestors`.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...nothingOf, ...everywhere, "frame-ancestors 'none'"].join('; '),
  'Referrer-Policy': 'same-origin',
  ...everyHeader,
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The folders of a site whose files never change under their names. */
export const unchangingFolders = ['_astro', 'search-index']

/** How long browsers may keep what never changes, and that they ask again for all else. */
export const caching = { unchanging: 'public, max-age=31536000, immutable', other: 'no-cache' }

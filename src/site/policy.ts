/**
 * What any file of the site may load: files of the same origin, nothing from another host, no inline script. A page's speculation rules are data: https://html.spec.whatwg.org/multipage/speculative-loading.html
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
 * What a page may load: the above and its own styles, by their hashes. Their form: https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export function pagePolicy(styleHashes: readonly string[]): string {
  const styles = styleHashes.map((hash) => `'sha256-${hash}'`).join(' ') || "'none'"
  return ["default-src 'none'", ...everywhere, `style-src ${styles}`].join('; ')
}

/** What no file of the site loads. Styles are missing here: each page names its own. */
const nothingOf = ['child', 'font', 'frame', 'manifest', 'media', 'object', 'worker'].map(
  (kind) => `${kind}-src 'none'`,
)

/** The header of every answer: browsers trust the type of a file. */
export const everyHeader: Readonly<Record<string, string>> = { 'X-Content-Type-Options': 'nosniff' }

/**
 * The headers of every answer except scripts and parts of the search index, which follow the policy of their page. `npm
 * run serve`, the `_headers` file and `nginx.conf` use these. Each page also has a stricter policy of its own, which
 * holds where a host sends no headers; only a header can set `frame-ancestors`.
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

/** How long browsers may keep files that never change; they ask again for all others. */
export const caching = { unchanging: 'public, max-age=31536000, immutable', other: 'no-cache' }

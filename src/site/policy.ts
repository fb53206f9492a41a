/**
 * What any file may load: files from the same origin, nothing from other hosts, and no inline scripts. Inline
 * speculation rules are data: https://html.spec.whatwg.org/multipage/speculative-loading.html
 * The search needs WebAssembly: https://www.w3.org/TR/CSP3/#directive-script-src
 */
const everywhere = [
  "script-src 'self' 'inline-speculation-rules' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
]

/**
 * What a page may load: the above and its own styles, identified by their hashes in this format:
 * https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export function pagePolicy(styleHashes: readonly string[]): string {
  const styles = styleHashes.map((hash) => `'sha256-${hash}'`).join(' ') || "'none'"
  return ["default-src 'none'", ...everywhere, `style-src ${styles}`].join('; ')
}

/** What no file may load. Does not include styles, since each page lists its own. */
const blocked = ['child', 'font', 'frame', 'manifest', 'media', 'object', 'worker'].map((kind) => `${kind}-src 'none'`)

/** The header of every response. It makes browsers trust a file's content type. */
export const everyHeader: Readonly<Record<string, string>> = { 'X-Content-Type-Options': 'nosniff' }

/**
 * The headers of every response, used by `npm run serve`, the `_headers` file and `nginx.conf`. `npm run serve` and
 * nginx omit them for scripts and the search index, which follow their page's policy. Each page also contains a
 * stricter policy, which applies even if a host sends no headers; only a header can set `frame-ancestors`.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...blocked, ...everywhere, "frame-ancestors 'none'"].join('; '),
  'Referrer-Policy': 'same-origin',
  ...everyHeader,
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The folders whose files never change without a new name. */
export const unchangingFolders = ['_astro', 'search-index']

/** How long browsers may keep files that never change. They revalidate all other files. */
export const caching = { unchanging: 'public, max-age=31536000, immutable', other: 'no-cache' }

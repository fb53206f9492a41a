/**
 * The rules for what any file may load: files from the same origin, but no files from other hosts and no inline
 * scripts. Inline speculation rules are allowed because they are data:
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 * The search needs WebAssembly: https://www.w3.org/TR/CSP3/#directive-script-src
 */
const commonRules = [
  "script-src 'self' 'inline-speculation-rules' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
]

/**
 * The policy for a page: the common rules, plus the page's own styles, identified by hashes in this format:
 * https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export function pagePolicy(styleHashes: readonly string[]): string {
  const styles = styleHashes.map((hash) => `'sha256-${hash}'`).join(' ') || "'none'"
  return ["default-src 'none'", ...commonRules, `style-src ${styles}`].join('; ')
}

/** Rules that ban kinds of content entirely. Styles are not covered here, since each page lists its own styles. */
const bans = ['child', 'font', 'frame', 'manifest', 'media', 'object', 'worker'].map((kind) => `${kind}-src 'none'`)

/** A header for every response, which makes browsers trust the content type of a file. */
export const commonHeader: Readonly<Record<string, string>> = { 'X-Content-Type-Options': 'nosniff' }

/**
 * The security headers for `npm run serve`, the `_headers` file and `nginx.conf`. `npm run serve` and nginx omit them
 * for scripts and the search index, which are subject to the policy of the page that loads them. Each page also
 * contains a stricter policy, which applies even if a host sends no headers; only a header can set `frame-ancestors`.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...bans, ...commonRules, "frame-ancestors 'none'"].join('; '),
  'Referrer-Policy': 'same-origin',
  ...commonHeader,
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The folders in which a changed file always gets a new name. */
export const unchangingFolders = ['_astro', 'search-index']

/** Lets browsers keep files in unchanging folders for a year, and makes browsers revalidate all other files. */
export const caching = { unchanging: 'public, max-age=31536000, immutable', other: 'no-cache' }

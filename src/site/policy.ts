/** What a page may load and do: files of its own origin, nothing inline, nothing from another host. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/**
 * The headers that every answer has, wherever the site is served: `npm run serve`, the `_headers` file and `nginx.conf`
 * take them from here. The policy repeats that of the pages, which holds where a host sends none, and adds what only a
 * header can say.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The folders of a site whose files never change under their names. */
export const unchangingFolders = ['_astro', 'search-index']

/** How long browsers may keep what never changes, and that they ask again for all else. */
export const caching = { unchanging: 'public, max-age=31536000, immutable', other: 'no-cache' }

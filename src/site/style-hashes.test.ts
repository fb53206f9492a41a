import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { pagePolicy } from './policy.ts'
import { withHashes } from './style-hashes.ts'

const page = (policy: string, ...styles: string[]) =>
  `<meta content="${policy}">${styles.map((style) => `<style>${style}</style>`).join('')}<p>style-src 'none'</p>`

test('allows a page’s own styles, exactly as written, and no other styles', () => {
  const styles = ['a{color:red}', '@media (width<72rem){\nb{color:blue}}']
  const hashes = styles.map((style) => createHash('sha256').update(style).digest('base64'))
  assert.equal(withHashes(page(pagePolicy([]), ...styles)), page(pagePolicy(hashes), ...styles))
  assert.match(pagePolicy(hashes), /^default-src 'none'; .*; style-src 'sha256-[^ ]{44}' 'sha256-[^ ]{44}'$/)
})

test('allows no styles on a page without styles', () => {
  assert.equal(withHashes(page(pagePolicy([]))), page(pagePolicy([])))
})

test('ignores attributes that look like style elements, and still finds the style element after them', () => {
  const html = `<meta content="${pagePolicy([])}"><meta content="Wears '<style>"><style>a{}</style><p title='</style>"<style>b{}</style>'>`
  const hash = createHash('sha256').update('a{}').digest('base64')
  assert.equal(withHashes(html), html.replace(pagePolicy([]), pagePolicy([hash])))
})

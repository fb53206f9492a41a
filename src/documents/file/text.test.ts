import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decoded } from './decode.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

const read: Readonly<Record<string, readonly [Buffer, string]>> = {
  'curly quotes and dashes': [
    bytes([0xb7], ' The team', [0x92], 's ', [0x93], 'own', [0x94], ' work ', [0x96], ' all'),
    '· The team’s “own” work – all',
  ],
  'names and words with marks': [
    bytes('Émile’s café, naïve, Åse, Über, 5 µm, 20 °C, 3½, §4, ©'.replace('’', '\u0092')),
    'Émile’s café, naïve, Åse, Über, 5 µm, 20 °C, 3½, §4, ©',
  ],
  'words in capitals with marks': [bytes('RÉSUMÉ ÉQUIPE'), 'RÉSUMÉ ÉQUIPE'],
}
for (const [name, [file, text]] of Object.entries(read)) {
  test(`${name} in Windows-1252 are read`, () => assert.equal(decoded(file), text))
}

const refused: Readonly<Record<string, Buffer>> = {
  'Mac Roman: an apostrophe': bytes('one\ncustomer', [0xd5], 's needs'),
  'Mac Roman: quotes': bytes('one\nthe ', [0xd2], 'own', [0xd3], ' work'),
  'Mac Roman: a dash': bytes('one\nwork ', [0xd0], ' all'),
  'Mac Roman: a bullet': bytes('one\n', [0xa5], ' Uses tools'),
  'Latin-2': bytes('one\nZa', [0xbf, 0xf3, 0xb3, 0xe6], ' g', [0xea, 0xb6], 'l', [0xb1]),
  'Shift JIS': bytes('one\n', [0x8c, 0xda, 0x8b, 0x71, 0x82, 0xf0, 0x8e, 0x78, 0x89, 0x87, 0x82, 0xb7]),
  'Windows-1251': bytes('one\n', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
  DOS: bytes('one\ncaf', [0x82], ' and na', [0x8b], 've'),
}
for (const [name, file] of Object.entries(refused)) {
  test(`${name} is refused with its line`, () => {
    const found = decoded(file)
    assert.ok(typeof found === 'object', String(found))
    assert.equal(found.line, 2)
    assert.match(found.wrong, /^expected text in UTF-8 or Windows-1252, found another encoding: "/)
  })
}

test('UTF-8 that was taken for Windows-1252 and saved again is refused', () => {
  const found = decoded(Buffer.from('one\nthe customerâ€™s'))
  assert.ok(typeof found === 'object' && found.line === 2)
})

import { defineConfig, globalIgnores } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import typescript from 'typescript-eslint'

/** The folders of `src` floor by floor, the lowest first. Each imports from the floors below it, from none beside. */
const floors = [
  ['rubric', 'routes'],
  ['browser', 'content'],
  ['documents', 'addresses', 'exports', 'search', 'compare'],
  ['editions'],
  ['check', 'word'],
  ['site'],
  ['hosting', 'components'],
  ['layouts'],
  ['pages'],
  ['commands'],
]

/** What runs in browsers too, or could: it knows neither Node nor Astro. */
const pure = ['rubric', 'routes', 'browser', 'compare', 'word']

/** The folders that are not told their content and where the site will be, but read the settings. */
const free = ['site', 'hosting', 'components', 'layouts', 'pages', 'commands']

/** Tests may import what they like. */
const tests = ['**/*.test.ts']

const downwards = floors.flatMap((floor, index) =>
  floor.map((folder) => {
    const above = floors.slice(index).flat()
    const others = [...above.filter((other) => other !== folder), 'testing', 'e2e']
    const never = (regex, message) => ({ regex, message: `src/${folder}/ ${message}.` })
    const patterns = [
      never(`^(#|(\\.\\./)+)(${others.join('|')})/`, 'imports only from the floors below it: see eslint.config.js'),
      ...(free.includes(folder) ? [] : [never('[/#]settings\\.ts$', 'is told what it has to know')]),
      ...(pure.includes(folder) ? [never('^(node|astro):', 'knows neither Node nor Astro')] : []),
    ]
    return {
      files: [`src/${folder}/**`],
      ignores: tests,
      rules: { 'no-restricted-imports': ['error', { patterns }] },
    }
  }),
)

export default defineConfig(
  globalIgnores(['dist', 'dist.*', '.astro', 'test-results']),
  typescript.configs.recommended,
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'],
  {
    rules: {
      // What is taken out of an object so that the rest is without it, and what stands before what is wanted.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Tables say their roles, which `display` would take from them on narrow screens.
      'astro/jsx-a11y/no-redundant-roles': 'off',
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': 'off',
    },
  },
  downwards,
)

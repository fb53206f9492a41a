import { defineConfig, globalIgnores } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import typescript from 'typescript-eslint'

/** The folders of `src` by layer, lowest first. A folder imports only from the layers below its own. */
const layers = [
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

/** Folders whose code can run in browsers. It must not use Node or Astro. */
const pure = ['rubric', 'routes', 'browser', 'compare', 'word']

/** Folders that may read the settings. All others get the content and the site's address as arguments. */
const readingSettings = ['site', 'hosting', 'components', 'layouts', 'pages', 'commands']

/** Tests may import anything. */
const tests = ['**/*.test.ts']

const downwards = layers.flatMap((layer, index) =>
  layer.map((folder) => {
    const above = layers.slice(index).flat()
    const others = [...above.filter((other) => other !== folder), 'testing', 'e2e']
    const never = (regex, message) => ({ regex, message: `src/${folder}/ ${message}.` })
    const patterns = [
      never(`^(#|(\\.\\./)+)(${others.join('|')})/`, 'may import only from lower layers: see eslint.config.js'),
      ...(readingSettings.includes(folder) ? [] : [never('[/#]settings\\.ts$', 'must not read the settings')]),
      ...(pure.includes(folder) ? [never('^(node|astro):', 'must not use Node or Astro')] : []),
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
      // Allows properties destructured only to omit them, and skipped leading items.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Tables state their roles explicitly, since `display` would remove them on narrow screens.
      'astro/jsx-a11y/no-redundant-roles': 'off',
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': 'off',
    },
  },
  downwards,
)

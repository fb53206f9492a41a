import { defineConfig, globalIgnores } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import typescript from 'typescript-eslint'

/** The folders of `src` by layer, lowest first. A folder may import only from lower layers. */
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

/** Folders whose code can run in browsers and therefore must not use Node or Astro. */
const browserFolders = ['rubric', 'routes', 'browser', 'compare', 'word']

/** Folders that may read the settings. Other folders receive the content and the site's address as arguments. */
const settingsFolders = ['site', 'hosting', 'components', 'layouts', 'pages', 'commands']

/** The beginning of a page's address. */
const address = '/^\\/(paths|factors|guides|search|compare|data|accessibility|editions|changes)\\//'

/** Tests may import anything. */
const tests = ['**/*.test.ts']

const importRules = layers.flatMap((layer, index) =>
  layer.map((folder) => {
    const upperFolders = layers.slice(index).flat()
    const bannedFolders = [...upperFolders.filter((other) => other !== folder), 'testing', 'e2e']
    const ban = (regex, message) => ({ regex, message: `src/${folder}/ ${message}.` })
    const patterns = [
      ban(`^(#|(\\.\\./)+)(${bannedFolders.join('|')})/`, 'may import only from lower layers: see eslint.config.js'),
      ...(settingsFolders.includes(folder) ? [] : [ban('[/#]settings\\.ts$', 'must not read the settings')]),
      ...(browserFolders.includes(folder) ? [ban('^(node|astro):', 'must not use Node or Astro')] : []),
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
      // Allows unused variables if they omit properties from a rest object or start with an underscore.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Tables state their roles explicitly, since `display` would otherwise remove the roles on narrow screens.
      'astro/jsx-a11y/no-redundant-roles': 'off',
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': 'off',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/routes/**', 'src/testing/**', ...tests],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `:matches(Literal[value=${address}], TemplateElement[value.raw=${address}])`,
          message: 'Only src/routes/ writes addresses: use its routes.',
        },
      ],
    },
  },
  importRules,
)

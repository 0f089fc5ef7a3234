import eslint from '@eslint/js'
import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const NO_SUCH_EXPORTS = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
]

/** Arithmetic on decimals: texts and pages show what the results hold. */
const NO_ARITHMETIC = {
  selector: 'CallExpression[callee.property.name=/^(plus|minus|times|div|dividedBy|sub|mul|mod|pow|sqrt)$/]',
  message: 'Results are worked out in src/results/.',
}

export default defineConfig(
  globalIgnores(['dist', 'dist.*', '.astro', '.cache', 'data', 'public', 'bench', 'tests/output']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },

  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      // `as const` narrows; every other assertion is written as a runtime check instead.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers and decimals convert to text exactly.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allow: [{ from: 'package', name: 'Decimal', package: 'decimal.js' }] },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      'no-restricted-syntax': ['error', ...NO_SUCH_EXPORTS],
    },
  },

  // Tests judge the code: they read the frozen data, so that no lawful change of data/ turns them red.
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...NO_SUCH_EXPORTS,
        {
          selector:
            ':matches(CallExpression[callee.name=/^(read\\w*|load\\w*|cpSync|existsSync|pathToFileURL|folderUrl|folderFiles)$/], NewExpression[callee.name="URL"]) > :matches(Literal[value=/^(\\.\\.\\u002F)*data(\\u002F(?!first-runs)|$)/], TemplateLiteral[quasis.0.value.raw=/^(\\.\\.\\u002F)*data\\u002F(?!first-runs)/])',
          message: 'Tests read the frozen data: DATA of tests/support/data.ts.',
        },
      ],
    },
  },

  // No clock and no randomness in the model and its renderers: two builds of one commit are byte-identical.
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: 'A build speaks to no network.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Outputs are the same in every build.' },
        { object: 'Date', property: 'now', message: 'The only clock is the date of publication in data/site.json.' },
        { object: 'performance', property: 'now', message: 'Outputs are the same in every build.' },
        { object: 'crypto', property: 'randomUUID', message: 'Outputs are the same in every build.' },
      ],
    },
  },

  // The scripts of the browser are no part of a build: they may take a page or a file of this site when a reader asks for it.
  {
    files: ['src/**/browser/*.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },

  {
    files: ['src/text/**/*.ts', 'src/pages/**/*.ts', 'src/components/**/*.ts'],
    // How a number is written is no result; a script of the browser moves what it draws.
    ignores: ['src/text/format/**', 'src/components/**/browser/**'],
    rules: { 'no-restricted-syntax': ['error', ...NO_SUCH_EXPORTS, NO_ARITHMETIC] },
  },
  {
    files: ['src/layouts/**/*.astro', 'src/components/**/*.astro', 'src/pages/**/*.astro'],
    rules: { 'no-restricted-syntax': ['error', NO_ARITHMETIC] },
  },

  // Configuration files need a default export.
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },

  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [eslint.configs.recommended],
    languageOptions: { globals: { process: 'readonly', module: 'writable', console: 'readonly' } },
  },

  // Components: the Astro parser has no type information, so only rules that need none.
  {
    files: ['**/*.astro'],
    extends: [eslint.configs.recommended, tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      // The types of a component are checked by `astro check`, which knows the globals too.
      'no-undef': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    rules: {
      'astro/no-unused-css-selector': 'error',
      'astro/prefer-class-list-directive': 'error',
      // A scrollable region must be reachable by keyboard (axe: scrollable-region-focusable).
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['section', 'main'], roles: ['region'] }],
    },
  },

  // Direction of imports in components, which dependency-cruiser does not read (.dependency-cruiser.cjs).
  ...[
    { files: ['src/components/**/*.astro'], rooms: ['**/layouts/**', '**/pages/**'] },
    { files: ['src/layouts/**/*.astro'], rooms: ['**/pages/**'] },
    { files: ['src/pages/**/*.astro'], rooms: [] },
  ].map(({ files, rooms }) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'decimal.js', message: 'Decimals come from src/model/decimal.ts.' }],
          patterns: [
            { group: ['**/scripts/**', '**/tests/**', ...rooms], message: 'Nothing imports from a room below it.' },
            { group: ['d3', 'd3-*', 'topojson-*'], message: 'Pictures are drawn in src/figures/.' },
          ],
        },
      ],
    },
  })),
)

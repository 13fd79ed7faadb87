import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Forbids imports between folders; the message says why, so that the way out is clear. */
const wall = (files, group, message, extra = {}) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group, message },
          {
            group: ['**/entrypoints/*'],
            message: 'Entrypoints open what is in src, never the reverse.',
          },
        ],
      },
    ],
  },
  ...extra,
});

const BROWSER_GLOBALS = ['browser', 'chrome', 'window', 'document', 'navigator', 'location'];
const pure = [
  'src/registry/**',
  'src/explain/**',
  'src/incidents/**',
  'src/failure/**',
  'src/interference/**',
  'src/report/**',
];

export default tseslint.config(
  {
    ignores: ['.output', '.wxt', 'demo', 'test-results', 'tests/lab/page', 'tests/lab/neighbours'],
  },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  // Tables, one row for each case: data, although they are written in TypeScript.
  { files: ['tests/**/*-cases.ts'], rules: { 'max-lines': 'off' } },
  wall(
    ['src/failure/**'],
    ['../*'],
    'A failure is what everything else speaks about: it knows nobody.',
  ),
  wall(
    ['src/observe/**'],
    [
      '../*',
      '!../failure',
      '!../bridge',
      '../bridge/contract',
      'wxt/*',
      'preact*',
      'valibot',
      'idb',
    ],
    'The page script carries nothing that a healthy page does not need: failure, bridge, and no library.',
  ),
  wall(
    ['src/relay/**'],
    ['../*', '!../failure', '!../bridge', 'preact*', 'idb', 'webextension-polyfill'],
    'The relay runs in every Discord page: failure, bridge, and nothing heavy.',
  ),
  wall(
    [
      'src/registry/**',
      'src/explain/**',
      'src/incidents/**',
      'src/interference/**',
      'src/report/**',
    ],
    [
      '**/platform/browser',
      '**/overlay/*',
      '**/popup/*',
      '**/observe/*',
      '**/background/*',
      'preact*',
      'wxt/*',
    ],
    'Pure: browser, page and clock come in as arguments only.',
  ),
  wall(
    [
      ...['overlay', 'popup', 'library', 'check', 'interference-page', 'remedies', 'ui'].map(
        (folder) => `src/${folder}/**/*.tsx`,
      ),
    ],
    ['**/observe/*', '**/registry/lookup', '**/background/*', 'webextension-polyfill'],
    'A view shows what it is given: it neither watches nor looks anything up.',
  ),
  {
    files: pure,
    rules: {
      'no-restricted-globals': [
        'error',
        ...BROWSER_GLOBALS.map((name) => ({
          name,
          message: 'Pure code gets this as an argument.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pure code gets the time as an argument.' },
      ],
    },
  },
  {
    // Methods are taken off their prototypes on purpose, and called with their object.
    files: ['src/observe/**', 'tests/e2e/compliance/**'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['src/observe/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['browser', 'chrome', 'localStorage', 'sessionStorage', 'console', 'indexedDB'].map(
          (name) => ({
            name,
            message: 'The page script touches nothing of the person or the extension.',
          }),
        ),
      ],
    },
  },
  {
    files: ['src/cli/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
);

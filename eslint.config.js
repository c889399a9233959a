import jupyter from '@jupyter/eslint-plugin';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { mayImport } from './scripts/lib/house/imports.mjs';

const tests = [
  '**/*.test.ts',
  '**/*.test.tsx',
  'gallery-server/test/**',
  'ui-tests/**',
  '**/*.test.mjs',
  '**/src/testing/**'
];

/** The plugin's own rules, all as errors: a warning nobody has to act on is noise. */
const jupyterRules = Object.fromEntries(Object.keys(jupyter.configs.recommended[0].rules).map(rule => [rule, 'error']));

/** Where sentences are written that a screen of Lab shows. */
const spoken = ['src/**/*.{ts,tsx}', 'packages/ui/src/**/*.{ts,tsx}', 'packages/core/src/{errors,words}/**/*.ts'];

/** Attributes and properties whose text a person reads or hears: the plugin's own, then ours. */
const shown =
  'alt aria-description aria-label caption category label placeholder title tooltip textContent innerText ' +
  'sentence next summary headline detail kept help note what who removal checked cancel';

export default tseslint.config(
  {
    ignores: [
      '**/lib/**/*.d.ts',
      '**/lib/**/*.js',
      '**/lib/**/*.map',
      '**/node_modules/**',
      'jupyterlab_vitrine/labextension/**',
      '.venv/**',
      '.vitrine/**',
      'packages/client/src/schema.ts',
      'docs/**',
      'packaging/gallery/vitrine_gallery/server/**'
    ]
  },
  ...tseslint.configs.recommended,
  ...tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/array-type': 'off',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      curly: 'error',
      eqeqeq: ['error', 'always']
    }
  },
  { files: ['src/**/*.{ts,tsx}'], ignores: tests, plugins: { jupyter }, rules: jupyterRules },
  {
    // Whatever can show inside Lab: a literal that isn't translated is found here, and collected by no translator's tool.
    files: spoken,
    ignores: tests,
    plugins: { jupyter },
    rules: {
      'jupyter/no-untranslated-string': ['error', { checkProperties: shown.split(' ') }],
      'jupyter/no-dynamic-translation': 'error',
      'jupyter/no-translation-concatenation': 'error'
    }
  },
  {
    // A plugin needs these when it is activated; what start-up may weigh is held by the figure of the bundle.
    files: ['src/plugins/*/index.ts'],
    rules: { 'jupyter/prefer-lazy-imports': 'off' }
  },
  ...mayImport.map(({ files, rule }) => ({
    files,
    ignores: tests,
    rules: { 'no-restricted-imports': 'off', '@typescript-eslint/no-restricted-imports': ['error', rule] }
  })),
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-undef': 'error',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-expressions': ['error', { allowTernary: true, allowShortCircuit: true }]
    }
  }
);

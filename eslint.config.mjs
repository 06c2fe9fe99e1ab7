/** The linter's rules: what compiles and yet is wrong, the sizes that the house allows, and who may import whom. */
import js from '@eslint/js';
import vue from 'eslint-plugin-vue';
import accessibility from 'eslint-plugin-vuejs-accessibility';
import tseslint from 'typescript-eslint';
import { ROOMS } from './scripts/lint/rooms.mjs';

/** Plain JavaScript: the compiler checks its names and types, as for the rest. */
const SCRIPTS = ['**/*.mjs'];

const TESTS = ['**/*.test.ts', '**/*.test.mjs'];

/** A page's answer at this very moment. How many there are may be asked at once: of what must not even flash up. */
const READS_PAGE =
  'CallExpression[callee.property.name=/^(inputValue|innerText|allInnerTexts|textContent|allTextContents|getAttribute|is[A-Z].*)$/]';

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '**/coverage/', 'data/', 'packages/client/src/generated/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      // Control characters are part of the domain: cells hold them, and are refused for it.
      'no-control-regex': 'off',
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 40 }],
    },
  },
  {
    files: ['**/*.ts', '**/*.vue'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] } },
    rules: {
      // consistent-type-imports stays off: its fix would take from the server's classes what decorators need of their types.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Characters are code points here, and that is what a spread string consists of.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Rows of a database and answers of a server have the type that their reader names.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    extends: [vue.configs['flat/essential'], accessibility.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'max-lines': ['error', 150],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      'vue/no-unused-refs': 'error',
      'vue/no-v-html': 'error',
      'vue/require-explicit-emits': 'error',
      // The compiler knows the browser's names.
      'no-undef': 'off',
    },
  },
  {
    // vue-apollo needs Apollo Client 3, whose types warn of what version 4 will change.
    files: ['packages/client/src/app/apollo.ts', 'packages/client/src/app/error-sentence.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  { files: SCRIPTS, rules: { 'no-console': 'off', 'no-undef': 'off' } },
  { files: TESTS, rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['test/browser/**', 'test/pictures/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `CallExpression[callee.name='expect'] AwaitExpression > ${READS_PAGE}`,
          message: 'A page gets there in its own time: await expect.poll(() => …)',
        },
      ],
    },
  },
  ROOMS,
);

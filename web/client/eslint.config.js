import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url));

/** lib, components and live know nothing above them; a feature knows no other feature; the application knows all. */
const walls = [
  { target: './src/lib', from: ['./src/components', './src/live', './src/features', './src/app'] },
  { target: './src/live', from: ['./src/components', './src/features', './src/app'] },
  { target: './src/components', from: ['./src/features', './src/app'] },
  { target: './src/features', from: './src/app' },
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
  })),
];

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/lib/api.gen.ts'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'vite.config.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked, reactHooks.configs.flat.recommended],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
      // Without these no-cycle reads no TypeScript and finds nothing.
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: walls }],
      'import-x/no-cycle': 'error',
      'import-x/no-unresolved': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/order': [
        'error',
        {
          alphabetize: { order: 'asc' },
          'newlines-between': 'never',
          groups: ['builtin', 'external', 'internal', 'parent', 'sibling', 'index'],
          pathGroups: [{ pattern: '@/**', group: 'internal' }],
        },
      ],
      'import-x/no-default-export': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that declares it.' },
        { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import from the file that declares it.' },
      ],
      'max-lines': ['error', { max: 200, skipBlankLines: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/components/chart/*', 'src/live/signalr-transport.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['echarts', 'echarts/*'], message: 'Draw through components/chart.' },
            { group: ['@microsoft/signalr'], message: 'Live data comes through src/live.' },
          ],
        },
      ],
    },
  },
  { files: ['vite.config.ts', 'eslint.config.js'], rules: { 'import-x/no-default-export': 'off' } },
  { files: ['eslint.config.js'], languageOptions: { globals: { URL: 'readonly' } } },
);


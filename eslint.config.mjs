import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The floors of the house: what each folder may import from inside `src/`, and nothing else. */
const floors = {
  './src/model': { may: [], why: 'The model is pure: it imports nothing above it.' },
  './src/corpus': { may: ['model'], why: 'The corpus reads and parses: it imports the model at most.' },
  './src/client': { may: ['model'], why: 'The client imports the model at most.' },
  './src/markdown': { may: ['model', 'config.ts', 'site.ts'], why: 'Markdown plugins ask the Site.' },
  './src/integrations': { may: ['model', 'corpus', 'config.ts'], why: 'Build steps use the corpus and the model.' },
  './lab': {
    may: ['model', 'corpus'],
    why: 'The lab writes what the model describes, and reads its own files as the corpus does.',
  },
  './scripts': {
    may: ['model', 'corpus', 'config.ts', 'integrations'],
    why: 'Scripts use the corpus and the model, never Astro.',
  },
  './src/components': {
    may: ['model', 'markdown', 'client', 'config.ts', 'site.ts'],
    why: 'Components never read files: they ask the Site.',
  },
};

const zones = Object.entries(floors).map(([target, { may, why }]) => ({
  target,
  from: './src',
  except: [...may, target.replace('./src/', '')].map((path) => `./${path}`),
  message: `${why} See the floors in CONTRIBUTING.md.`,
}));

const banned = (files, patterns, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
});

export default tseslint.config(
  { ignores: ['dist/', 'dist-notes/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.astro'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.mjs', '.js'] })],
      'import-x/extensions': ['.ts', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  { files: ['scripts/**', 'tests/**', 'lab/main.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/client/early.js'],
    languageOptions: { sourceType: 'script' },
    rules: { 'no-var': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  banned(
    ['src/model/**', 'src/components/**', 'src/client/**'],
    ['node:fs', 'node:fs/*', 'fs'],
    'Only the corpus, integrations and scripts touch files.',
  ),
  banned(
    ['src/model/**', 'src/corpus/**', 'src/client/**', 'scripts/**', 'src/integrations/**'],
    ['astro:*'],
    'Astro is for pages and components only.',
  ),
);

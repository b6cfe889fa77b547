import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/*
 * The direction of imports (docs/architecture.md). A folder of src/ may import itself, and the folders named in its row.
 * `intake`, `desk`, `build` and `cli` are not part of the site: they may import anything, and nothing of the site imports them.
 */
const GROUND = ['body', 'files', 'process', 'findings', 'languages', 'interface'];
const MIDDLE = ['translation', 'search', 'syndication', 'markdown', 'pictures'];
const MAY_IMPORT = {
  pages: ['layouts', 'components', 'page-data', 'styles', ...MIDDLE, 'articles', ...GROUND],
  layouts: ['components', 'page-data', 'styles', 'articles/model', ...GROUND],
  components: ['page-data', 'styles', 'translation', 'search', 'articles/model', 'languages', 'interface'],
  'page-data': [...MIDDLE, 'articles', ...GROUND],
  ...Object.fromEntries(MIDDLE.map((folder) => [folder, [...MIDDLE, 'articles', ...GROUND]])),
  articles: GROUND,
  'articles/lists': ['articles/model', ...GROUND],
  'articles/read': ['articles/checks', 'articles/model', ...GROUND],
  'articles/checks': ['articles/model', ...GROUND],
  'articles/model': GROUND,
  ...Object.fromEntries(GROUND.map((folder) => [folder, []])),
  // Errors of the file system become findings.
  files: ['findings'],
};

const importZones = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [...new Set([folder, ...allowed])].map((path) => `./${path}`),
  message: `src/${folder} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other folder of src'}.`,
}));

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.kawat/', 'content/', 'tests/fixtures/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommendedTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      // Faults that the compiler does not find.
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-misleading-character-class': 'error',
      'no-irregular-whitespace': 'error',
      'no-useless-escape': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-unsafe-finally': 'error',
      'no-self-compare': 'error',
      'no-loss-of-precision': 'error',
      // `noUncheckedIndexedAccess` is on; `!` marks a value that is known to exist.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Numbers in messages are intended.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty setting (`KAWAT_OUT=`) counts as none, which needs `||` instead of `??`.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      // The compiler's noPropertyAccessFromIndexSignature requires `process.env['NAME']`.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    // Configuration is plain JavaScript. `astro check` knows the types of components, and the linter's parser does not.
    files: ['**/*.{js,mjs}', '**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['src/**'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver()] },
    rules: { 'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: importZones }] },
  },
  {
    files: ['*.{js,mjs}', 'src/cli/kawat.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);

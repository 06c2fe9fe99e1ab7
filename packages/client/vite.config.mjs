/** Builds the app to dist, split by page, with a compressed copy beside each file. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Where the server runs in development; it takes uploads from its own host only, so requests keep theirs. */
const SERVER = process.env['INTAKE_URL'] ?? 'http://127.0.0.1:4000';

const GENERATE = fileURLToPath(new URL('generate-operations.mjs', import.meta.url));

// In a process of its own: under Vite it would get another copy of graphql than the one that its plugins have.
/** @returns {import('vite').Plugin} */
function operations() {
  return { name: 'operations', buildStart: () => void execFileSync(process.execPath, [GENERATE]) };
}

/** Files that are worth compressing; fonts are compressed already. */
const COMPRESSIBLE = /\.(js|css|svg)$/;

/** @returns {import('vite').Plugin} */
function compressed() {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir }) {
      const folder = `${dir ?? 'dist'}/assets`;
      for (const name of readdirSync(folder).filter((file) => COMPRESSIBLE.test(file))) {
        const bytes = readFileSync(`${folder}/${name}`);
        writeFileSync(`${folder}/${name}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
        writeFileSync(`${folder}/${name}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [operations(), vue(), compressed()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  // The server puts a fresh nonce in this one's place.
  html: { cspNonce: '__CSP_NONCE__' },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __DEV__: 'false',
  },
  build: { target: 'es2023', cssCodeSplit: true, assetsInlineLimit: 0, reportCompressedSize: false, modulePreload: { polyfill: false } },
  server: { proxy: Object.fromEntries(['/graphql', '/uploads', '/downloads'].map((path) => [path, { target: SERVER }])) },
});

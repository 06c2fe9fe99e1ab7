/** Tests of the app's own parts, in a simulated browser. */
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [vue()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  test: {
    name: 'client',
    include: ['src/**/*.test.ts'],
    environment: 'happy-dom',
    // The library imports its styles, which Node.js can't.
    server: { deps: { inline: ['vuetify'] } },
    testTimeout: 60_000,
  },
});

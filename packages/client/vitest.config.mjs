/** What tests of the app's own parts need: a simulated browser. */
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [vue()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  test: {
    environment: 'happy-dom',
    setupFiles: ['src/app/test-app.ts'],
    // The library imports its styles, which Node.js can't.
    server: { deps: { inline: ['vuetify'] } },
  },
});

// How the tab is built: into dist/tab, served below /tab/, with a manifest that the size test walks.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bypassBarrels } from './build/bypass-barrels.mts';

// A build started by a test inherits NODE_ENV=test, and React would put its development build into the bundle.
process.env.NODE_ENV = 'production';

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [bypassBarrels(), react()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Every screen asks the server: one piece, because each one more costs its own overhead.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'server', test: /tab\/server\/(client|failure|queries)|@tanstack/ }],
        },
      },
    },
  },
});

import { defineConfig } from 'vite';
import { gzipped } from '../sdk/build/gzip.js';
import { quiet } from '../sdk/build/quiet.js';
import { patient } from '../sdk/build/vitest.js';
import { page } from './build/page.js';
import { sharedEntries, sharedModules } from './build/shared-modules.js';

export default defineConfig({
  base: '/console/',
  publicDir: 'src/main/web/public',
  plugins: [sharedModules(), page('src/main/web/index.html'), gzipped()],
  test: patient,
  build: {
    outDir: 'target/classes/web',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      onLog: quiet,
      preserveEntrySignatures: 'strict',
      input: { main: 'src/main/web/main.tsx', ...sharedEntries },
      output: {
        format: 'es',
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});

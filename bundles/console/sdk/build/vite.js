import { defineConfig } from 'vite';
import { gzipped } from './gzip.js';
import { pageNames } from './pages.js';
import { quiet } from './quiet.js';
import { shared } from './shared.js';
import { patient } from './vitest.js';

/**
 * The build of a plug-in: `src/index.tsx` becomes `target/classes/console/plugin-<hash>.js`, which
 * the console's host finds inside the bundle; `pages.json` beside it names its pages.
 */
export function consolePlugin() {
  return defineConfig({
    plugins: [pageNames(), gzipped()],
    test: patient,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'target/classes/console',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry: 'src/index.tsx', formats: ['es'] },
      rolldownOptions: {
        external: shared,
        onLog: quiet,
        output: { entryFileNames: 'plugin-[hash].js', chunkFileNames: 'chunk-[hash].js' },
      },
    },
  });
}

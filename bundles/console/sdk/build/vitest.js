import { fileURLToPath } from 'node:url';

/** How the tests of each part are run. */
export const patient = {
  testTimeout: 90_000,
  hookTimeout: 90_000,
  setupFiles: [fileURLToPath(new URL('./patience.js', import.meta.url))],
};

import { vi } from 'vitest';

/** How long a test waits for what comes in a moment, on a machine that is busy with much else. */
const PATIENCE = 30_000;
const waitFor = vi.waitFor;

vi.waitFor = (seen, options = PATIENCE) => waitFor(seen, options);

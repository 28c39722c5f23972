import { defineConfig } from 'vite';
import { patient } from './build/vitest.js';

// There is nothing to bundle: the parts that use it do that.
export default defineConfig({ test: patient });

// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Resource } from '@livery/console-sdk';
import type { Module } from './model';
import { ModuleTable } from './ModuleTable';

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

const module = (id: string, state: Module['state']): Module => ({
  id,
  name: id,
  version: '0.1.0',
  archive: id,
  origin: 'shipped',
  requires: [],
  pages: [`pages of ${id}`],
  state,
  reasons: [],
  canary: null,
});

test('what is off with a module is said of those that do not run', async () => {
  const items = [
    module('running', 'running'),
    module('aside', 'quarantined'),
    module('beginning', 'starting'),
    module('behind', 'waiting'),
    { ...module('silent', 'disabled'), pages: [] },
  ];
  const modules: Resource<{ items: Module[] }> = {
    value: { items },
    loading: false,
    problem: undefined,
    reload: () => Promise.resolve(),
    set: () => undefined,
  };
  root.render(<ModuleTable modules={modules} onContract={() => {}} />);
  await vi.waitFor(() => expect(host.textContent).toContain('aside'));
  expect(host.textContent!.match(/deployment\.off/g)).toHaveLength(2);
});

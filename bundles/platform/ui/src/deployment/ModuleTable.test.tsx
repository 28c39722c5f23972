// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Resource } from '@livery/console-sdk';
import type { Module, ModuleNode } from './model';
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

const of = (items: Module[]): Resource<{ items: Module[] }> => ({
  value: { items },
  loading: false,
  problem: undefined,
  reload: () => Promise.resolve(),
  set: () => undefined,
});

test('what is off with a module is said of those that do not run', async () => {
  const items = [
    module('running', 'running'),
    module('aside', 'quarantined'),
    module('beginning', 'starting'),
    module('behind', 'waiting'),
    { ...module('silent', 'disabled'), pages: [] },
  ];
  root.render(<ModuleTable modules={of(items)} nodes={[]} onContract={() => {}} />);
  await vi.waitFor(() => expect(host.textContent).toContain('aside'));
  expect(host.textContent!.match(/deployment\.off/g)).toHaveLength(2);
});

test('what is set aside as a canary or on another node can be enabled', async () => {
  const canary = (state: Module['state']): Module['canary'] => ({
    version: '0.2.0',
    archive: 'other',
    origin: 'shipped',
    state,
    reasons: [],
  });
  const node = (name: string, ...troubled: string[]): ModuleNode => ({
    name,
    self: name === 'a',
    set: 1,
    since: null,
    present: true,
    troubled,
  });
  const items = [
    module('well', 'running'),
    { ...module('beside', 'running'), canary: canary('running') },
    module('aside', 'quarantined'),
    module('disabled', 'disabled'),
    { ...module('trial', 'running'), canary: canary('quarantined') },
    module('elsewhere', 'running'),
    { ...module('trial-elsewhere', 'running'), canary: canary('running') },
  ];
  const nodes = [node('a'), node('b', 'elsewhere', 'trial-elsewhere@canary')];
  root.render(
    <ModuleTable modules={of(items)} nodes={nodes} onAsk={() => {}} onContract={() => {}} />,
  );
  await vi.waitFor(() => expect(host.textContent).toContain('deployment.enable'));
  const offered = [...host.querySelectorAll('tr')]
    .filter((row) => row.textContent!.includes('deployment.enable'))
    .map((row) => row.querySelector('code')!.textContent);
  expect(offered).toEqual(['aside', 'disabled', 'trial', 'elsewhere', 'trial-elsewhere']);
});

// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Resource } from '@livery/console-sdk';
import { ArchiveTable } from './ArchiveTable';
import type { Archive, ModuleSet } from './model';

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

const archive = (id: string, version: string): Archive => ({
  id,
  module: 'scales',
  version,
  origin: 'signed',
  signer: 'factory',
  size: 1,
  addedAt: '2026-11-27T00:00:00Z',
});

test('what a set holds as its standard version or as its canary cannot be removed', async () => {
  const items = [
    archive('standard', '1.0.0'),
    archive('canary', '1.1.0'),
    archive('spare', '1.2.0'),
  ];
  const archives: Resource<{ items: Archive[] }> = {
    value: { items },
    loading: false,
    problem: undefined,
    reload: () => Promise.resolve(),
    set: () => undefined,
  };
  const set: ModuleSet = {
    number: 1,
    madeAt: '2026-11-27T00:00:00Z',
    change: { code: 'modules.set.canary', text: 'with a canary' },
    modules: [
      { module: 'scales', version: '1.0.0', archive: 'standard', disabled: false, canary: '1.1.0' },
    ],
  };
  root.render(
    <ArchiveTable
      archives={archives}
      modules={[]}
      sets={[set]}
      onAsk={() => {}}
      onRemove={() => {}}
    />,
  );
  await vi.waitFor(() => expect(host.textContent).toContain('scales 1.2.0'));
  const removable = [...host.querySelectorAll('tbody tr')]
    .filter((row) => row.textContent!.includes('deployment.remove'))
    .map((row) => row.querySelector('code')!.title);
  expect(removable).toEqual(['spare']);
});

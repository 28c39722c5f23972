// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import type { Plan } from './model';
import { PlanInWords } from './PlanInWords';

vi.mock('../text', () => ({
  useText: () => ({
    t: (key: string, values?: object) => [key, ...Object.values(values ?? {})].join(' '),
  }),
}));

const plan: Plan = {
  possible: true,
  obstacles: [],
  needsRestart: false,
  restart: [],
  notes: [],
  bundles: [],
  refreshed: [],
  migrations: [],
  reach: [],
};

async function lines(migrations: Plan['migrations']) {
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  root.render(<PlanInWords plan={{ ...plan, migrations }} />);
  await vi.waitFor(() => expect(host.querySelector('ul')).not.toBeNull());
  const said = [...host.querySelectorAll('li')].map((line) => line.textContent);
  root.unmount();
  host.remove();
  return said;
}

const files = (module: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({ module, file: `V${n + 1}__it.sql` }));

test('of many migrations of a module the first are named', async () => {
  const said = await lines([...files('crm', 123), ...files('dms', 20)]);
  expect(said).toHaveLength(41);
  expect(said[19]).toBe('deployment.migration crm V20__it.sql');
  expect(said[20]).toBe('deployment.migrationsMore crm 103');
  expect(said[40]).toBe('deployment.migration dms V20__it.sql');
});

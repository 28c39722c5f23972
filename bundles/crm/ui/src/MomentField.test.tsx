// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { DealingDrawer } from './dealings/DealingDrawer';
import { found, press, Stage, type } from './stage';
import { OdometerSection } from './vehicles/OdometerSection';
import { BulkDialog } from './views/BulkDialog';

// Whoever types sits in Berlin, and the store is in Shanghai.
vi.stubEnv('TZ', 'Europe/Berlin');

const SAVE = '.lv-drawer-foot .ant-btn-primary';
let stage: Stage;

afterEach(() => {
  stage?.close();
  document.body.replaceChildren();
});

/** Types a moment and takes it by Enter, which ends with the field. */
async function typeMoment(selector: string, text: string): Promise<void> {
  const field = await found<HTMLInputElement>(selector);
  field.focus();
  await type(selector, text);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await vi.waitFor(() => expect(field.value).toBe(text));
}

test('the test is in another zone than the store', () => {
  expect(new Date('2026-03-02T00:00:00Z').getHours()).toBe(1);
});

test('the times of a dealing are the store’s, as they are shown and as they are typed', async () => {
  const dealing = {
    id: '11',
    kind: 'rental',
    at: '2026-03-01T01:30:00Z',
    endedAt: '2026-03-04T16:05:00Z',
  };
  stage = new Stage(
    <DealingDrawer
      customerId="7"
      kind={undefined}
      dealingId="11"
      onClose={() => undefined}
      onSaved={() => undefined}
    />,
    ({ path }) =>
      path === 'customers/7/dealings/11'
        ? { dealing, lines: [], own: {}, editable: true, version: 2 }
        : { items: [], next: null },
  );
  await vi.waitFor(async () =>
    expect((await found<HTMLInputElement>('#at')).value).toBe('2026-03-01 09:30'),
  );
  expect((await found<HTMLInputElement>('#endedAt')).value).toBe('2026-03-05 00:05');
  await typeMoment('#endedAt', '2026-03-06 18:45');
  await press(SAVE);
  await vi.waitFor(() =>
    expect(stage.changed()?.body).toMatchObject({
      at: '2026-03-01T01:30:00Z',
      endedAt: '2026-03-06T10:45:00.000Z',
    }),
  );
});

test('what the odometer showed was so on the store’s clock', async () => {
  stage = new Stage(
    <OdometerSection vehicle={{ id: '3' } as never} onChanged={() => undefined} />,
    ({ method }) => (method === 'GET' ? { items: [], next: null } : {}),
  );
  await press('button', 'Add');
  await type('.ant-drawer #km', '12000');
  await typeMoment('.ant-drawer #at', '2025-11-20 08:15');
  await press(SAVE);
  await vi.waitFor(() =>
    expect(stage.changed()?.body).toEqual({ km: 12000, at: '2025-11-20T00:15:00.000Z' }),
  );
});

test('tasks for many are due on the store’s clock', async () => {
  const started = vi.fn();
  stage = new Stage(
    <BulkDialog
      list="customers"
      action="task"
      selection={{ ids: ['7'] }}
      onClose={() => undefined}
      onStarted={started}
    />,
    ({ path }) => (path === 'bulk/count' ? { count: 1 } : { items: [], next: null }),
  );
  await type('#title', 'call');
  await typeMoment('#dueAt', '2026-12-24 17:00');
  await found('.ant-btn-primary:not([disabled])');
  await press('.ant-modal .ant-btn-primary');
  await vi.waitFor(() => expect(started).toHaveBeenCalled());
  expect(stage.changed()?.body).toMatchObject({ title: 'call', dueAt: '2026-12-24T09:00:00.000Z' });
});

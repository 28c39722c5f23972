// @vitest-environment happy-dom
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { InvoiceSection } from './company/InvoiceSection';
import { useDeletion } from './customer/deletion';
import { NotesSection } from './customer/NotesSection';
import { DealingDrawer } from './dealings/DealingDrawer';
import { HouseholdSection } from './household/HouseholdSection';
import { ComparePage } from './merge/ComparePage';
import type { Customer } from './model';
import { found, press, Refused, Stage, type, type Asked } from './stage';
import { RolesSection } from './vehicles/RolesSection';

const SAVE = '.lv-drawer-foot .ant-btn-primary';
const VERSIONS = '.ant-modal:has(.lv-versions)';
const customer = { id: '7', name: 'Wang', version: 3 } as Customer;
let stage: Stage;

afterEach(() => {
  stage.close();
  document.body.replaceChildren();
});

function shown(piece: ReactNode, answer: (asked: Asked) => unknown, params = {}): void {
  stage = new Stage(piece, answer, params);
}

/** Somebody else has saved `theirs` since `mine` was read: the first change is refused, the next is not. */
function refusing(read: object, stored: { version: number }) {
  return ({ method, ifMatch }: Asked) => {
    if (method === 'GET') return read;
    if (ifMatch === `"${stored.version}"`) return method === 'DELETE' ? undefined : stored;
    return new Refused(412, { code: 'web.precondition.failed', current: stored });
  };
}

test('an invoice address that two people change shows both versions and loses nothing', async () => {
  const was = {
    title: 'Shunda',
    taxNumber: null,
    address: null,
    telephone: null,
    bank: 'BOC',
    account: null,
  };
  const stored = { ...was, bank: 'ICBC', version: 5 };
  shown(<InvoiceSection customerId="7" />, refusing({ ...was, version: 4 }, stored));
  await press('button', 'Edit');
  await type('.ant-drawer #title', 'Shunda Logistics');
  await press(SAVE);

  expect((await found(VERSIONS)).textContent).toContain('ICBC');
  expect(stage.changed()).toMatchObject({ method: 'PATCH', ifMatch: '"4"' });
  await press(`${VERSIONS} .ant-btn-primary`);
  await vi.waitFor(() => expect(stage.changed()?.ifMatch).toBe('"5"'));
  expect(stage.changed()?.body).toEqual({ ...was, title: 'Shunda Logistics', bank: 'ICBC' });
});

test('a note that two people change shows both versions and loses nothing', async () => {
  const note = { id: '9', text: 'likes vans', createdBy: null, createdAt: '2026-01-01T00:00:00Z' };
  const list = { items: [{ ...note, version: 1 }], next: null };
  shown(
    <NotesSection customerId="7" onNoted={() => undefined} />,
    refusing(list, { ...note, text: 'likes buses', version: 2 } as { version: number }),
  );
  await press('button[aria-label="Edit note"]');
  await type('.ant-drawer #text', 'likes trucks');
  await press(SAVE);

  const dialog = await found(VERSIONS);
  for (const text of ['likes vans', 'likes buses', 'likes trucks']) {
    expect(dialog.textContent).toContain(text);
  }
  await press(`${VERSIONS} .ant-btn-primary`);
  await vi.waitFor(() => expect(stage.changed()?.ifMatch).toBe('"2"'));
  expect(stage.changed()).toMatchObject({
    path: 'customers/7/notes/9',
    body: { text: 'likes trucks' },
  });
});

const family = {
  id: '5',
  name: 'Wang',
  head: '7',
  members: [
    { id: '7', name: 'Wang' },
    { id: '8', name: 'Li' },
  ],
  version: 1,
};

test('a household that two people change shows both versions and loses nothing', async () => {
  const list = { items: [family], next: null };
  const stored = { ...family, members: family.members.slice(0, 1), version: 2 };
  shown(<HouseholdSection customer={customer} />, refusing(list, stored));
  await press('button', 'Edit');
  await type('.ant-drawer #name', 'The Wangs');
  await press(SAVE);

  expect((await found(VERSIONS)).textContent).toContain('Wang, Li');
  await press(`${VERSIONS} .ant-btn-primary`);
  await vi.waitFor(() => expect(stage.changed()?.ifMatch).toBe('"2"'));
  expect(stage.changed()?.body).toEqual({ name: 'The Wangs', head: '7', members: ['7'] });
});

test('a household is removed when that is confirmed, as it was seen, and a failure is told', async () => {
  let answer: unknown = new Refused(503, { title: 'Busy', detail: 'Wait a moment' });
  shown(<HouseholdSection customer={customer} />, ({ method }) =>
    method === 'GET' ? { items: [family], next: null } : answer,
  );
  await press('button', 'Edit');
  await press('.lv-drawer-foot .ant-btn-dangerous');
  const asks = await found('.ant-modal-confirm');
  expect(asks.textContent).toContain('Remove the household Wang?');
  expect(stage.changed()).toBeUndefined();
  await press('.ant-modal-confirm .ant-btn-dangerous');
  await found('.ant-notification', 'Wait a moment');
  expect(stage.changed()).toMatchObject({
    method: 'DELETE',
    path: 'households/5',
    ifMatch: '"1"',
  });

  answer = undefined;
  const reads = stage.asked.filter(({ method }) => method === 'GET').length;
  await press('.lv-drawer-foot .ant-btn-dangerous');
  await vi.waitFor(() => expect(document.querySelectorAll('.ant-modal-confirm')).toHaveLength(2));
  await press('.ant-modal-confirm .ant-btn-dangerous');
  await vi.waitFor(() =>
    expect(stage.asked.filter(({ method }) => method === 'GET').length).toBeGreaterThan(reads),
  );
});

function Deleting({ onFailed }: { onFailed: () => void }) {
  const ask = useDeletion(customer, onFailed);
  return <button onClick={ask}>delete</button>;
}

test('a customer who was changed since is not deleted, and is read anew', async () => {
  const onFailed = vi.fn();
  shown(
    <Deleting onFailed={onFailed} />,
    () => new Refused(412, { title: 'Stale', detail: 'Somebody has changed this meanwhile.' }),
  );
  await press('button', 'delete');
  await press('.ant-modal-confirm .ant-btn-dangerous');
  await found('.ant-notification', 'Somebody has changed this meanwhile.');
  expect(stage.changed()).toMatchObject({
    method: 'DELETE',
    path: 'customers/7',
    ifMatch: '"3"',
  });
  expect(onFailed).toHaveBeenCalledOnce();
});

test('a dealing that was changed since is not removed, and is read anew', async () => {
  const dealing = { id: '11', kind: 'inquiry', at: '2026-03-01T01:30:00Z', endedAt: null };
  let version = 2;
  const onClose = vi.fn();
  shown(
    <DealingDrawer
      customerId="7"
      kind={undefined}
      dealingId="11"
      onClose={onClose}
      onSaved={() => undefined}
    />,
    ({ method, path }) => {
      if (method === 'DELETE') {
        version = 3;
        return new Refused(412, { title: 'Stale', detail: 'Somebody has changed this meanwhile.' });
      }
      if (path !== 'customers/7/dealings/11') return { items: [], next: null };
      return { dealing, lines: [], own: {}, editable: true, version };
    },
  );
  await press('.lv-drawer-foot .ant-btn-dangerous');
  await press('.ant-modal-confirm .ant-btn-dangerous');
  await found('.ant-notification', 'Somebody has changed this meanwhile.');
  expect(stage.changed()).toMatchObject({ method: 'DELETE', ifMatch: '"2"' });
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  const read = stage.asked.filter(({ path }) => path === 'customers/7/dealings/11');
  expect(read.map(({ method }) => method)).toEqual(['GET', 'DELETE', 'GET']);
});

test('who drove a vehicle is taken out as it was seen', async () => {
  const role = { id: '21', customer: { id: '8', name: 'Li' }, role: 'driver', since: null };
  const list = { items: [{ ...role, until: null, source: 'staff', version: 6 }], next: null };
  shown(<RolesSection vehicle={{ id: '3', version: 1 } as never} />, ({ method }) =>
    method === 'GET' ? list : undefined,
  );
  await press('.lv-rows button');
  await vi.waitFor(() =>
    expect(stage.changed()).toMatchObject({
      method: 'DELETE',
      path: 'vehicles/3/roles/21',
      ifMatch: '"6"',
    }),
  );
});

test('customers who were changed since they were compared are compared again, and what was chosen stays', async () => {
  let version = 1;
  const side = (id: string, name: string) => ({
    customer: { id, name },
    rentals: 0,
    serviceVisits: 0,
    merged: 0,
    version,
  });
  const region = { field: 'region', one: 'Wuhan', other: 'Xian', same: false, takeable: true };
  shown(
    <ComparePage />,
    ({ method, path, body }) => {
      if (method === 'GET') {
        if (!path.includes('comparison')) return { items: [], next: null };
        const fields = [region];
        return {
          one: side('7', 'Wang'),
          other: side('8', 'Li'),
          fields,
          identitiesDiffer: false,
        };
      }
      if ((body as { version?: number }).version === 2) return { id: '1' };
      version = 2;
      return new Refused(412, { title: 'Stale', detail: 'Somebody has changed this meanwhile.' });
    },
    { customer: '7', other: '8' },
  );
  await press('.lv-differs td:last-child input');
  await type('input.lv-gap', 'same address');
  await press('.ant-btn-primary', 'Merge into Wang');
  await press('[role="alert"] button', 'Compare them again');
  await vi.waitFor(() => expect(document.querySelector('[role="alert"]')).toBeNull());
  expect(stage.changed()).toMatchObject({ ifMatch: '"1"', body: { merged: '8', version: 1 } });
  await press('.ant-btn-primary', 'Merge into Wang');
  await vi.waitFor(() =>
    expect(stage.changed()).toMatchObject({
      ifMatch: '"2"',
      body: { merged: '8', version: 2, take: ['region'], reason: 'same address' },
    }),
  );
});

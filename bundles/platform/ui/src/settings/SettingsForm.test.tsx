// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SettingsSchema, Sheet } from './schema';
import { SettingsForm } from './SettingsForm';

const patch = vi.hoisted(() => vi.fn());
const set = vi.hoisted(() => vi.fn());
const reload = vi.hoisted(() => vi.fn());
const sheet: Sheet = {
  items: [
    {
      code: 'dms.days',
      value: 30,
      from: 'store',
      own: true,
      inherited: 90,
      inheritedFrom: 'group',
    },
  ],
  version: 4,
};
const schema = {
  properties: {
    'dms.days': { title: 'Days', description: 'How long', type: 'integer', 'x-module': 'dms' },
  },
} as unknown as SettingsSchema;

vi.mock('@livery/console-sdk', async (original) => ({
  ...(await original<object>()),
  useApi: () => ({ patch }),
  useSession: () => ({ can: () => true }),
  useNotify: () => ({ done: () => undefined }),
  useResource: (path: string) => ({
    value: path.endsWith('/schema') ? schema : sheet,
    set,
    reload,
  }),
}));

let root: Root;
let host: HTMLElement;

beforeEach(async () => {
  vi.clearAllMocks();
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  root.render(<SettingsForm path="settings" />);
  await vi.waitFor(() => expect(host.querySelector('.lv-setting')).not.toBeNull());
});
afterEach(() => {
  root.unmount();
  host.remove();
});

const save = () => host.querySelector<HTMLButtonElement>('.lv-save .ant-btn-primary')!;
const reset = () => host.querySelector<HTMLButtonElement>('.lv-setting-foot button')!;

test('a value that is given up is saved as null, for the version that was read', async () => {
  expect(save().disabled).toBe(true);
  patch.mockResolvedValueOnce({ ...sheet, version: 5 });
  reset().click();
  await vi.waitFor(() => expect(save().disabled).toBe(false));
  expect(host.querySelector('input')!.value).toBe('90');
  save().click();
  await vi.waitFor(() => expect(set).toHaveBeenCalledWith({ ...sheet, version: 5 }));
  expect(patch).toHaveBeenCalledWith('settings', { 'dms.days': null }, { ifMatch: 4 });
});

test('what is wrong stands at its setting, and what was typed stays', async () => {
  const { Problem } = await import('@livery/console-sdk');
  const detail = 'From 30 to 3650.';
  const errors = [{ field: 'dms.days', code: 'platform.setting.range', detail }];
  patch.mockRejectedValueOnce(new Problem(422, { title: 'x', errors }));
  reset().click();
  await vi.waitFor(() => expect(save().disabled).toBe(false));
  save().click();
  await vi.waitFor(() =>
    expect(host.querySelector('.lv-setting [role=alert]')?.textContent).toBe(detail),
  );
  expect(host.querySelector('input')!.value).toBe('90');
  expect(set).not.toHaveBeenCalled();
});

test('when somebody was faster, their values are read and the draft is kept', async () => {
  const { Problem } = await import('@livery/console-sdk');
  patch.mockRejectedValueOnce(new Problem(412, { title: 'Changed meanwhile' }));
  reset().click();
  await vi.waitFor(() => expect(save().disabled).toBe(false));
  save().click();
  await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  await vi.waitFor(() =>
    expect(host.querySelector('.ant-alert')?.textContent).toContain('Changed meanwhile'),
  );
  await vi.waitFor(() => expect(save().disabled).toBe(false));
});

// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChangeDialog } from './ChangeDialog';
import { messages } from '../messages';
import type { Archive, Change, Plan } from './model';

const post = vi.hoisted(() => vi.fn());
const get = vi.hoisted(() => vi.fn());
const onDone = vi.hoisted(() => vi.fn());
const onClose = vi.hoisted(() => vi.fn());

vi.mock('@livery/console-sdk', async (original) => {
  const api = { post, get };
  return { ...(await original<object>()), useApi: () => api };
});

vi.mock('../text', () => {
  const t = (key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key);
  return { useText: () => ({ t }) };
});

const reason = (code: string, text: string) => ({ code, text });
const plan: Plan = {
  possible: true,
  obstacles: [],
  needsRestart: true,
  restart: [reason('modules.plan.needs-restart', 'The gateway takes in a part')],
  notes: [reason('modules.plan.stays-disabled', 'It stays switched off')],
  bundles: [],
  refreshed: [],
  migrations: [],
  reach: [
    {
      ...reason('modules.reach.stores', '25 stores use it'),
      count: 25,
      names: ['Guangzhou', 'Hangzhou'],
    },
    { ...reason('modules.reach.pages', 'It brings a page'), count: 1, names: ['Orders'] },
  ],
};

let root: Root;
let host: HTMLElement;

beforeEach(async () => {
  vi.clearAllMocks();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  // The clock goes on while the test waits for the dialog.
  get.mockRejectedValue(new Error('nobody answers'));
  post.mockImplementation(async (path: string) =>
    path === 'modules/plan'
      ? plan
      : { done: false, restarting: true, set: 3, reasons: [], notRestored: [], millis: 0 },
  );
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  ask({ kind: 'install', archive: 'a1' });
  await vi.waitFor(() => expect(box()).not.toBeNull());
});
afterEach(() => {
  vi.useRealTimers();
  root.unmount();
  host.remove();
});

const archive = { id: 'a1', module: 'paper', version: '0.2.0' } as Archive;
const ask = (change: Change) =>
  root.render(<ChangeDialog change={change} archive={archive} onClose={onClose} onDone={onDone} />);
const title = () => document.querySelector('.ant-modal-title')!.textContent;
const box = () => document.querySelector<HTMLInputElement>('.ant-modal input[type=checkbox]');
const carryOut = () =>
  document.querySelector<HTMLButtonElement>('.ant-modal-footer .ant-btn-primary')!;
const leave = () =>
  document.querySelector<HTMLButtonElement>('.ant-modal-footer .ant-btn-default')!;
const words = () => document.querySelector('.ant-modal')!.textContent;

async function begin() {
  box()!.click();
  await vi.waitFor(() => expect(carryOut().disabled).toBe(false));
  carryOut().click();
  await vi.waitFor(() =>
    expect(post).toHaveBeenCalledWith('modules/changes', {
      kind: 'install',
      archive: 'a1',
      restart: true,
    }),
  );
  await vi.waitFor(() => expect(document.querySelector('[role=status]')).not.toBeNull());
}

async function told(state: 'trying' | 'done' | 'put_back', ...reasons: object[]) {
  get.mockResolvedValue({ last: { change: reason('a', 'b'), node: 'a', state, reasons } });
  await vi.advanceTimersByTimeAsync(2_000);
}

test('whom it touches is named, and a restart must be asked for', () => {
  expect(words()).toContain('25 stores use it');
  expect(words()).toContain('deployment.namedMore');
  expect(words()).toContain('It brings a page Orders');
  expect(words()).toContain('The gateway takes in a part');
  expect(words()).toContain('It stays switched off');
  expect(carryOut().disabled).toBe(true);
});

test('it waits for the node that restarts, which does not answer for a while', async () => {
  await begin();
  get.mockRejectedValue(new Error('nobody answers'));
  await vi.advanceTimersByTimeAsync(2_000);
  await told('trying');
  expect(onDone).not.toHaveBeenCalled();
  await told('done');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith(undefined));
});

test('it can be left while the node restarts', async () => {
  await begin();
  await vi.waitFor(() => expect(leave().disabled).toBe(false));
  leave().click();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
});

test('what is put back says why', async () => {
  await begin();
  await told('put_back', reason('modules.node.start-failed', 'It has no scale'));
  await vi.waitFor(() => expect(words()).toContain('It has no scale'));
  expect(onDone).not.toHaveBeenCalled();
});

test('what could not be put back is not told to be as it was', async () => {
  box()!.click();
  await vi.waitFor(() => expect(carryOut().disabled).toBe(false));
  const failed = {
    done: false,
    restarting: false,
    set: 3,
    reasons: [reason('modules.node.start-failed', 'It has no scale')],
    millis: 0,
  };
  post.mockResolvedValueOnce({ ...failed, notRestored: [] });
  carryOut().click();
  await vi.waitFor(() => expect(words()).toContain('deployment.notDone'));
  post.mockResolvedValueOnce({
    ...failed,
    notRestored: [reason('modules.node.start-failed', 'The other one does not come back')],
  });
  await vi.waitFor(() => expect(carryOut().disabled).toBe(false));
  carryOut().click();
  await vi.waitFor(() => expect(words()).toContain('deployment.notPutBack'));
  expect(words()).toContain('It has no scale');
  expect(words()).toContain('The other one does not come back');
  expect(words()).not.toContain('deployment.notDone');
  expect(onDone).not.toHaveBeenCalled();
});

test('the title names what the change is about', async () => {
  expect(title()).toBe('deployment.ask.install {"module":"paper","version":"0.2.0"}');
  ask({ kind: 'disable', module: 'dms' });
  await vi.waitFor(() => expect(title()).toBe('deployment.ask.disable {"module":"dms"}'));
  ask({ kind: 'rollback', set: 7 });
  await vi.waitFor(() => expect(title()).toBe('deployment.ask.rollback {"set":7}'));

  for (const texts of Object.values(messages)) {
    const asked = Object.entries(texts).filter(([key]) => key.startsWith('deployment.ask.'));
    expect(asked.filter(([, text]) => !/{{(module|set)}}/.test(text))).toEqual([]);
  }
});

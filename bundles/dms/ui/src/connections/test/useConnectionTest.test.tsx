// @vitest-environment happy-dom
import type { FormInstance } from 'antd';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection, TestResult } from '../../model';
import type { ConnectionValues } from '../ConnectionDrawer';
import { useConnectionTest, type ConnectionTest } from './useConnectionTest';

const post = vi.hoisted(() => vi.fn());
vi.mock('@livery/console-sdk', () => ({
  useApi: () => ({ post }),
  Problem: { from: (fault: unknown) => fault },
}));

const form = {
  getFieldsValue: () => ({ name: '', settings: { folder: '/in' } }),
  getFieldValue: () => undefined,
  setFields: () => undefined,
} as unknown as FormInstance<ConnectionValues>;
const found: TestResult = { ok: true, checks: [], sample: null };

let tried: ConnectionTest;
let root: Root;

function Probe({ connection }: { connection: Connection | undefined }) {
  tried = useConnectionTest(form, undefined, connection);
  return null;
}

beforeEach(() => {
  post.mockReset();
  root = createRoot(document.createElement('div'));
});
afterEach(() => root.unmount());

const show = (connection: Connection | undefined) =>
  flushSync(() => root.render(<Probe connection={connection} />));

test('forgets what a test finds that was begun before the form was left', async () => {
  show(undefined);
  let answer: (found: TestResult) => void = () => {};
  post.mockReturnValueOnce(new Promise<TestResult>((resolve) => (answer = resolve)));
  const run = tried.run();
  await vi.waitFor(() => expect(tried.running).toBe(true));
  tried.forget();
  await vi.waitFor(() => expect(tried.running).toBe(false));
  answer(found);
  await run;
  show(undefined);
  expect(tried.result).toBeUndefined();

  post.mockResolvedValueOnce(found);
  await tried.run();
  await vi.waitFor(() => expect(tried.result).toBe(found));
  expect(post).toHaveBeenLastCalledWith('connections/test', expect.anything());
});

test('tries a kept connection out where its secrets are known', async () => {
  show({ id: '7' } as Connection);
  post.mockResolvedValueOnce(found);
  await tried.run();
  expect(post).toHaveBeenLastCalledWith('connections/7/test', expect.anything());
});

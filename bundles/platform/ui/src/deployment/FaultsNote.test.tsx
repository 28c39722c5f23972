// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useVerification, VerifyButton } from '../verification';
import { FaultsNote } from './FaultsNote';
import type { Found } from './model';

const get = vi.hoisted(() => vi.fn());

vi.mock('@livery/console-sdk', async (original) => {
  const api = { get };
  return { ...(await original<object>()), useApi: () => api };
});

let root: Root;
let host: HTMLElement;

function Checked() {
  const verification = useVerification<Found>('modules/verification');
  return (
    <>
      <VerifyButton verification={verification} />
      <FaultsNote verification={verification} />
    </>
  );
}

beforeEach(async () => {
  vi.clearAllMocks();
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  root.render(<Checked />);
  await vi.waitFor(() => expect(host.querySelector('button')).not.toBeNull());
});
afterEach(() => {
  root.unmount();
  host.remove();
});

const press = () => host.querySelector('button')!.click();

test('it is asked for, and says that all is as it should be', async () => {
  expect(get).not.toHaveBeenCalled();
  get.mockResolvedValue({ faults: [], notes: [] });
  press();
  await vi.waitFor(() => expect(host.querySelector('[role=status]')).not.toBeNull());
  expect(get).toHaveBeenCalledWith('modules/verification');
  expect(host.textContent).toContain('deployment.sound');
});

test('what is not as it should be is said in sentences', async () => {
  const of = (text: string) => ({ code: 'modules.node.bundle-other', text });
  get.mockResolvedValue({
    faults: [of('livery.crm.ui is another'), of('livery.dms is not there')],
    notes: [],
  });
  press();
  await vi.waitFor(() => expect(host.querySelector('[role=alert]')).not.toBeNull());
  expect([...host.querySelectorAll('[role=alert] p')].map((one) => one.textContent)).toEqual([
    'livery.crm.ui is another',
    'livery.dms is not there',
  ]);
});

test('what is no fault is a note beside that all is as it should be', async () => {
  get.mockResolvedValue({
    faults: [],
    notes: [{ code: 'modules.verify.unsigned', text: 'paper is not signed' }],
  });
  press();
  await vi.waitFor(() => expect(host.querySelectorAll('[role=status]')).toHaveLength(2));
  expect(host.querySelector('[role=alert]')).toBeNull();
  expect(host.textContent).toContain('deployment.sound');
  expect(host.textContent).toContain('paper is not signed');
});

test('a check that fails says why, and can be tried again', async () => {
  get.mockRejectedValue(new Error('nobody answers'));
  press();
  await vi.waitFor(() => expect(host.querySelectorAll('button').length).toBeGreaterThan(1));
  expect(host.textContent).not.toContain('deployment.sound');
});

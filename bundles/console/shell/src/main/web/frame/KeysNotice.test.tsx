// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { QueryClientProvider } from '@tanstack/react-query';
import { addMessages, reads, setLanguage } from '@livery/console-sdk/host';
import { messages } from '../messages';
import { KeysNotice } from './KeysNotice';

afterEach(() => {
  reads.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What the server answers, one after the other. */
function shown(...answers: object[]) {
  addMessages('shell', messages);
  setLanguage('en');
  const json = (body: object) =>
    new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
  const fetching = vi.fn(() =>
    Promise.resolve(json(answers.length > 1 ? answers.shift()! : answers[0]!)),
  );
  vi.stubGlobal('fetch', fetching);
  const page = document.createElement('div');
  const root = createRoot(page);
  root.render(
    <QueryClientProvider client={reads}>
      <KeysNotice />
    </QueryClientProvider>,
  );
  return { page, root, fetching };
}

test('says nothing while all is well, and does not ask again by a clock', async () => {
  vi.useFakeTimers();
  const { page, root, fetching } = shown({ available: true, reason: null, text: null });

  await vi.waitFor(() => expect(fetching).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(10 * 60_000);

  expect(fetching).toHaveBeenCalledTimes(1);
  expect(page.textContent).toBe('');
  root.unmount();
});

test('says that the keys are gone, why to those who may know, and goes when they are back', async () => {
  vi.useFakeTimers();
  const { page, root } = shown(
    { available: false, reason: 'x.y', text: 'The key file is missing.' },
    { available: true, reason: null, text: null },
  );
  const notice = () => page.querySelector('[role=status]');
  await vi.waitFor(() => expect(notice()?.textContent).toContain('The key file is missing.'));
  expect(notice()?.textContent).toContain('cannot be read or changed now');

  await vi.advanceTimersByTimeAsync(20_000);

  await vi.waitFor(() => expect(notice()).toBeNull());
  root.unmount();
});

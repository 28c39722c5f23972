// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { addMessages, setLanguage } from '@livery/console-sdk/host';
import { messages } from './messages';
import { SignIn } from './SignIn';

const anna = { id: '1', name: 'anna', displayName: 'Anna', language: null };

test('says so when the way to another sign-in is cut', async () => {
  addMessages('shell', messages);
  setLanguage('en');
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  root.render(<SignIn again={anna} />);
  const other = () =>
    [...page.querySelectorAll('button')].find((one) => one.textContent?.includes('somebody else'));
  await vi.waitFor(() => expect(other()).toBeDefined());

  other()!.click();

  await vi.waitFor(() =>
    expect(page.querySelector('[role=alert]')?.textContent).toContain('cannot be reached'),
  );
  root.unmount();
});

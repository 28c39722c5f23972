// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { useSearch, type Search } from './search';

let search: Search;

function Box() {
  search = useSearch();
  return null;
}

function goTo(address: string): void {
  window.history.pushState({}, '', address);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

test('the box and the address follow each other', async () => {
  goTo('/console/s/1/customers?q=li');
  const root = createRoot(document.createElement('div'));
  root.render(<Box />);
  await vi.waitFor(() => expect(search).toMatchObject({ typed: 'li', wanted: 'li' }));

  search.setTyped('wang ');
  await vi.waitFor(() => expect(search.wanted).toBe('wang'));
  expect(search.typed).toBe('wang ');
  expect(window.location.search).toBe('?q=wang');

  // As the menu's link to the same page does.
  goTo('/console/s/1/customers');
  await vi.waitFor(() => expect(search).toMatchObject({ typed: '', wanted: '' }));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(window.location.search).toBe('');
  root.unmount();
});

// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { useAudited, type AuditedWords } from './audited';
import { setLanguage } from './language';
import { addPlugin, removePlugin } from './registry';

let words: AuditedWords;

function Page() {
  words = useAudited();
  return null;
}

afterEach(() => removePlugin('zoo'));

test('what is on record is told in the words of the module that wrote it', async () => {
  setLanguage('en');
  const en = { 'zoo.lion.fed': 'Lion fed', 'lion.title': 'Lion', 'field.name': 'Name' };
  addPlugin(
    {
      id: 'zoo',
      sdk: '^1.1.0',
      messages: { 'zh-CN': en, 'zh-TW': en, en },
      audited: {
        actions: ['zoo.lion.fed'],
        subjects: { lion: { title: 'lion.title', page: '/lions/:id' } },
        words: { name: 'field.name' },
      },
    },
    'one',
  );
  const root = createRoot(document.createElement('div'));
  root.render(<Page />);
  await vi.waitFor(() => expect(words?.action('zoo.lion.fed')).toBe('Lion fed'));
  expect(words.actions('store')).toEqual([{ code: 'zoo.lion.fed', name: 'Lion fed' }]);
  expect(words.actions('group')).toEqual([]);
  expect(words.subject('zoo.lion.fed', 'lion')).toBe('Lion');
  expect(words.page('zoo.lion.fed', 'lion', '7')).toBe('/lions/7');
  expect(words.word('zoo.lion.fed', 'name')).toBe('Name');

  // Of a module that is not here, and of one that has no words for it.
  expect(words.action('farm.cow.fed')).toBe('farm.cow.fed');
  expect(words.action('zoo.lion.lost')).toBe('zoo.lion.lost');
  expect(words.page('farm.cow.fed', 'cow', '7')).toBeUndefined();
  root.unmount();
});

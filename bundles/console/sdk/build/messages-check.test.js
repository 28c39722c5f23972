import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messageFaults } from './messages-check';

test('a text is asked for that is not there, and one is there that nobody asks for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'livery-messages-'));
  writeFileSync(
    join(folder, 'Page.tsx'),
    "t('list.more', { count }); t(`state.${state}`); t(some ? 'a.yes' : 'a.no'); t('list.none')",
  );
  const keys = ['list.more_one', 'list.more_other', 'state.done', 'a.yes', 'a.no', 'action.back'];
  const en = Object.fromEntries(keys.map((key) => [key, key]));

  expect(messageFaults({ en }, folder)).toEqual([
    'Page.tsx asks for list.none, which no language has',
    'nothing uses action.back',
  ]);
  rmSync(folder, { recursive: true });
});

import { expect, test } from 'vitest';
import { messageFaults } from '@livery/console-sdk/messages-check';
import { messages } from './messages';

test('every text is there in every language', () => {
  expect(messageFaults(messages, 'src')).toEqual([]);
});

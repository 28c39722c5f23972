import { expect, test } from 'vitest';
import { messageFaults } from '@livery/console-sdk/messages-check';
import { messages } from './messages';

test('every text is there in every language', () => {
  expect(messageFaults(messages, 'src')).toEqual([]);
});

test('modules of an installation are disabled, and those of a store are off', () => {
  const texts = (language: string, keys: RegExp) =>
    Object.entries(messages[language as keyof typeof messages])
      .filter(([key]) => keys.test(key))
      .map(([, text]) => text);
  const ofStores = /^(modules\.(?!installed)|platform\.module\.)/;
  expect(texts('en', ofStores).filter((text) => /disable|enable/i.test(text))).toEqual([]);
  expect(texts('zh-CN', ofStores).filter((text) => /停用|启用/.test(text))).toEqual([]);
  expect(texts('zh-TW', ofStores).filter((text) => /停用|啟用/.test(text))).toEqual([]);
  const ofInstallation = /^deployment\.(offAt|state|enable|disable|ask)/;
  expect(texts('en', ofInstallation).filter((text) => /\boff\b|switch/i.test(text))).toEqual([]);
  expect(texts('zh-CN', ofInstallation).filter((text) => /关闭|开启/.test(text))).toEqual([]);
  expect(texts('zh-TW', ofInstallation).filter((text) => /關閉|開啟/.test(text))).toEqual([]);
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { languageOf } from './language';

test.each([
  [['zh-Hant-HK', 'en'], 'zh-TW'],
  [['zh-TW'], 'zh-TW'],
  [['zh-Hans-CN'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['fr', 'zh-SG'], 'zh-CN'],
  [['en-GB', 'zh-CN'], 'en'],
  [['fr'], 'en'],
])('speaks %j as %s', (tags, language) => {
  expect(languageOf(tags)).toBe(language);
});

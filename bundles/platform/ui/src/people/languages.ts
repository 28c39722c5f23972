/** Each in its own words, for those who look for it. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};

import { createInstance } from 'i18next';
import { initReactI18next, useTranslation as useI18next } from 'react-i18next';
import { useCallback } from 'react';
import { Value, useValue } from './value';
import { remembered, remember } from './memory';
import sdkMessages from './messages';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Messages = Record<Language, Record<string, string>>;

/** The keys that `t` takes, of a language's messages: plural forms count once. */
export type MessageKey<M> =
  Extract<keyof M, string> extends infer K
    ? K extends `${infer Base}_${'one' | 'other'}`
      ? Base
      : K
    : never;

/** The texts that a translation may hold places for: `{{count}}`. */
export type MessageValues = Record<string, string | number>;

const KEY = 'livery.language';
const i18n = createInstance();
const current = new Value<Language>(firstLanguage());

void i18n.use(initReactI18next).init({
  lng: current.get(),
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false, bindI18nStore: 'added' },
  resources: {},
});
addMessages('sdk', sdkMessages);
document.documentElement.lang = current.get();

/** The language spoken best by the browser's settings, unless one was chosen before. */
function firstLanguage(): Language {
  return asLanguage(remembered(KEY)) ?? languageOf(navigator.languages ?? [navigator.language]);
}

/** The first of ours that a list of language tags asks for; English when it asks for none. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    if (/^zh(-hant|-tw|-hk|-mo)/i.test(tag)) return 'zh-TW';
    if (/^zh/i.test(tag)) return 'zh-CN';
    if (/^en/i.test(tag)) return 'en';
  }
  return 'en';
}

export function asLanguage(text: string | null | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

export function language(): Language {
  return current.get();
}

export function useLanguage(): Language {
  return useValue(current);
}

export function setLanguage(next: Language): void {
  remember(KEY, next);
  document.documentElement.lang = next;
  void i18n.changeLanguage(next).then(() => current.set(next));
}

export function addMessages(part: string, messages: Messages): void {
  for (const lang of LANGUAGES) i18n.addResourceBundle(lang, part, messages[lang], true, true);
}

/** A text outside React, in the present language. */
export function text(part: string, key: string, values?: MessageValues): string {
  return i18n.t(key, { ns: part, ...values });
}

/** A text in the present language where there is one. */
export function known(part: string, key: string): string | undefined {
  return i18n.exists(key, { ns: part }) ? text(part, key) : undefined;
}

export interface Translation<Key extends string> {
  t: (key: Key, values?: MessageValues) => string;
  language: Language;
}

/** The texts of a part (a plug-in's id) in the present language. */
export function useTranslation<Key extends string = string>(part: string): Translation<Key> {
  const { t } = useI18next(part, { i18n });
  const translate = useCallback(
    (key: Key, values?: MessageValues) => t(key as string, values ?? {}),
    [t],
  );
  return { t: translate, language: useLanguage() };
}

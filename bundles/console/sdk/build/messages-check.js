import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const plural = /_(zero|one|two|few|many|other)$/;
const calls = /\bt\(\s*(['"`])((?:\\.|(?!\1).)*?)\1/g;
const marked = /\b(?:title|messageKey)\s*[:=]\s*['"]([a-z][\w-]*(?:\.[\w-]+)+)['"]/g;
const literals = /(['"`])((?:\\.|(?!\1)[^\\\n])*?)\1/g;

/**
 * What is wrong with a part's messages: keys that one language lacks, values left empty, places
 * held by `{{…}}` that differ, keys that the source asks for but no language has, and keys that
 * stand nowhere in the source.
 */
export function messageFaults(messages, sourceFolder) {
  const faults = [];
  const languages = Object.keys(messages);
  const base = (key) => key.replace(plural, '');
  const keys = new Map(languages.map((l) => [l, new Set(Object.keys(messages[l]).map(base))]));
  const all = new Set(languages.flatMap((l) => [...keys.get(l)]));
  for (const key of all) {
    for (const language of languages) {
      if (!keys.get(language).has(key)) faults.push(`${language} lacks ${key}`);
    }
  }
  for (const language of languages) {
    for (const [key, text] of Object.entries(messages[language])) {
      if (text.trim() === '') faults.push(`${language} leaves ${key} empty`);
    }
  }
  const places = (text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();
  for (const [key, text] of Object.entries(messages[languages[0]])) {
    for (const language of languages.slice(1)) {
      const other = messages[language][key];
      if (other && `${places(text)}` !== `${places(other)}`) {
        faults.push(`${key} has other places in ${language} than in ${languages[0]}`);
      }
    }
  }
  const sources = sourcesIn(sourceFolder);
  for (const { key, file } of askedKeys(sources)) {
    const found = key.includes('${')
      ? [...all].some((k) => k.startsWith(key.slice(0, key.indexOf('${'))))
      : all.has(base(key)) || all.has(key);
    if (!found) faults.push(`${file} asks for ${key}, which no language has`);
  }
  const named = namedKeys(sources);
  for (const key of all) {
    if (!named.some((name) => name.test(key))) faults.push(`nothing uses ${key}`);
  }
  return faults;
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

function askedKeys(sources) {
  return sources.flatMap(({ file, text }) => [
    ...[...text.matchAll(calls)].map((match) => ({ key: match[2], file })),
    ...[...text.matchAll(marked)].map((match) => ({ key: match[1], file })),
  ]);
}

/** Whatever stands in quotes may be a key; a place in a template stands for any word. */
function namedKeys(sources) {
  const quoted = sources.flatMap(({ text }) => [...text.matchAll(literals)].map(([, , it]) => it));
  return [...new Set(quoted)]
    .filter((it) => /^[a-z][\w-]*(\..*)?$/i.test(it))
    .map((it) => it.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')))
    .map((parts) => new RegExp(`^${parts.join('.+')}$`));
}

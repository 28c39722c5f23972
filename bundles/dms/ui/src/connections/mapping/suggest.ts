import type { Field, Mapping } from '../../model';
import { SYNONYMS } from './synonyms';

/**
 * Which column each field most likely is: the same word first, then a word of the same meaning, then one
 * that holds it. A column is given once, and what was mapped before stays.
 */
export function suggest(
  fields: readonly Field[],
  header: readonly string[],
  before: Mapping = {},
): Mapping {
  const mapping: Mapping = {};
  for (const [field, column] of Object.entries(before)) {
    if (column && header.includes(column)) mapping[field] = column;
  }
  const likenesses = fields
    .filter((field) => !mapping[field.id])
    .flatMap((field) => header.map((column) => ({ field, column, score: likeness(field, column) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  for (const { field, column } of likenesses) {
    if (mapping[field.id] || Object.values(mapping).includes(column)) continue;
    mapping[field.id] = column;
  }
  return mapping;
}

function likeness(field: Field, column: string): number {
  const given = plain(column);
  const own = [plain(field.id), plain(field.name)];
  const others = (SYNONYMS[field.id] ?? []).map(plain);
  if (given === '') return 0;
  if (own.includes(given)) return 4;
  if (others.includes(given)) return 3;
  if (own.some((word) => holds(given, word))) return 2;
  return others.some((word) => holds(given, word)) ? 1 : 0;
}

function holds(given: string, word: string): boolean {
  const long = /^[a-z0-9]+$/.test(word) ? 4 : 2;
  return word.length >= long && given.includes(word);
}

/** Without case, spaces and signs, and with full-width letters as common ones. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./:：()（）[\]*#]/g, '');
}

import { useMemo } from 'react';
import { useResource } from '@livery/console-sdk';

export const OWN_RECORDS = ['customer', 'vehicle', 'dealing'] as const;
export type OwnRecord = (typeof OWN_RECORDS)[number];

export const OWN_TYPES = ['text', 'number', 'date', 'choice', 'reference'] as const;
export type OwnType = (typeof OWN_TYPES)[number];

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Labels = Partial<Record<(typeof LANGUAGES)[number], string | null>>;

export const WRITE_FIELDS = 'crm.fields.write';

export interface OwnChoice {
  code: string;
  /** In the reader's language. */
  label: string;
  labels: Labels;
}

/** A field that the store has added. */
export interface OwnField {
  id: string;
  record: OwnRecord;
  code: string;
  type: OwnType;
  /** In the reader's language. */
  label: string;
  labels: Labels;
  choices: OwnChoice[];
  refersTo: 'customer' | 'vehicle' | null;
  required: boolean;
  /** Whether records are found by its values. */
  searchable: boolean;
  place: number;
  archivedAt: string | null;
  version: number;
}

/** Values by the codes of their fields: numbers as numbers, all others as texts. */
export type OwnValues = Record<string, string | number>;

/** What stands in a form. */
export type OwnTyped = Record<string, string | number | null | undefined>;

const NONE: OwnField[] = [];

/** The fields that the store has added to a record, by their places. */
export function useOwnFields(record: OwnRecord): OwnField[] {
  const { value } = useResource<{ items: OwnField[] }>(`fields?record=${record}`);
  return value?.items ?? NONE;
}

/** The field that a name among others means, such as `own.hobby`. */
export function useOwnField(record: OwnRecord): (name: string) => OwnField | undefined {
  const fields = useOwnFields(record);
  return useMemo(
    () => (name: string) => fields.find(({ code }) => name === `own.${code}`),
    [fields],
  );
}

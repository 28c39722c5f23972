import type { VersionField } from '@livery/console-sdk';
import { useOwnFields, type OwnRecord } from './model';
import { OwnValue } from './OwnValue';

/** The fields that the store has added, as two versions of a record are compared. */
export function useOwnVersions(record: OwnRecord): VersionField[] {
  return useOwnFields(record).map((field) => ({
    name: `own.${field.code}`,
    label: field.label,
    show: (value: string | number) => <OwnValue field={field} value={value} />,
  }));
}

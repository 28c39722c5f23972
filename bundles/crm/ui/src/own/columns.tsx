import type { Column } from '@livery/console-sdk';
import type { OwnField, OwnValues } from './model';
import { OwnValue } from './OwnValue';

/** The columns of the fields that the store has added; the list must be asked for their values: `own=code,code`. */
export function ownColumns<T extends { own?: OwnValues }>(
  fields: readonly OwnField[],
): Column<T>[] {
  return fields.map((field) => ({
    key: `own.${field.code}`,
    title: field.label,
    render: ({ own }) => <OwnValue field={field} value={own?.[field.code]} />,
  }));
}

/** What a list is asked for, so that it brings the values of these columns. */
export function ownCodes(columns: readonly { key: string }[]): string | undefined {
  const codes = columns.flatMap(({ key }) => (key.startsWith('own.') ? [key.slice(4)] : []));
  return codes.length > 0 ? codes.join(',') : undefined;
}

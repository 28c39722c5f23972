import type { useText } from '../text';
import type { MergedField, OwnMergedField } from './model';

/** The name of a field that every store has; of one of the store's own that is no more, its code. */
export function wordOf(
  t: ReturnType<typeof useText>['t'],
  field: MergedField | OwnMergedField,
): string {
  return isOwn(field) ? field.slice(4) : t(`field.${field}`);
}

function isOwn(field: MergedField | OwnMergedField): field is OwnMergedField {
  return field.startsWith('own.');
}

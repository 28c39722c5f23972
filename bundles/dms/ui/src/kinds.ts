import { useText } from './text';

const KNOWN = [
  'customer',
  'vehicle',
  'rental',
  'service-visit',
  'service-line',
  'vehicle-sale',
  'insurance-policy',
  'test-drive',
  'inquiry',
] as const;

/** The name of a kind of records; what an adapter made up keeps its own. */
export function useKindName(): (kind: unknown) => string {
  const { t } = useText();
  return (kind) => {
    const known = KNOWN.find((one) => one === kind);
    return known ? t(`kind.${known}`) : String(kind ?? '');
  };
}

/** The name of one record of a kind. */
export function useRecordName(): (kind: unknown) => string {
  const { t } = useText();
  return (kind) => {
    const known = KNOWN.find((one) => one === kind);
    return known ? t(`kind.one.${known}`) : String(kind ?? '');
  };
}

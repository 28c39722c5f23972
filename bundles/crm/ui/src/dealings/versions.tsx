import { useFormat, type VersionField } from '@livery/console-sdk';
import type { DealingKind, DealingLine } from '../model';
import { VehicleName } from '../Named';
import { useOwnVersions } from '../own/versions';
import { useText } from '../text';
import { FIELDS } from './fields';

/** The fields of a dealing of a kind, as two versions are compared. */
export function useDealingVersions(kind: DealingKind): VersionField[] {
  const { t } = useText();
  const format = useFormat();
  const own = useOwnVersions('dealing');
  const line = ({ kind: of, text, quantity, amount, payer }: DealingLine) =>
    [of && t(`line.${of}`), text, quantity, amount?.amount, payer && t(`payer.${payer}`)]
      .filter((part) => part !== null && part !== undefined && part !== '')
      .join(' · ');
  return [
    { name: 'at', label: t('dealing.at'), show: format.dateTime },
    { name: 'endedAt', label: t('dealing.endedAt'), show: format.dateTime },
    {
      name: 'vehicle',
      label: t('dealing.vehicle'),
      show: (id: string) => <VehicleName id={id} />,
    },
    { name: 'amount.amount', label: t('dealing.amount') },
    { name: 'odometerKm', label: t('dealing.odometerKm'), show: format.number },
    ...FIELDS[kind].map((name) => ({ name, label: t(`dealing.${name}`) })),
    {
      name: 'lines',
      label: t('dealing.lines'),
      show: (lines: DealingLine[]) => lines.map((one, at) => <div key={at}>{line(one)}</div>),
    },
    ...own,
  ];
}

import { useFormat, type VersionField } from '@livery/console-sdk';
import { ENERGIES, type Energy } from '../model';
import { CustomerName } from '../Named';
import { useOwnVersions } from '../own/versions';
import { useText } from '../text';

/** The fields of a vehicle, as two versions are compared. */
export function useVehicleVersions(): VersionField[] {
  const { t } = useText();
  const format = useFormat();
  const own = useOwnVersions('vehicle');
  const known = (text: string): text is Energy => (ENERGIES as readonly string[]).includes(text);
  return [
    ...(['plate', 'vin', 'brand', 'series', 'model'] as const).map((name) => ({
      name,
      label: t(`vehicle.${name}`),
    })),
    {
      name: 'energy',
      label: t('vehicle.energy'),
      show: (text: string) => (known(text) ? t(`energy.${text}`) : text),
    },
    ...(['firstRegisteredOn', 'warrantyUntil', 'runningInDueOn', 'runningInDoneOn'] as const).map(
      (name) => ({
        name,
        label: t(`vehicle.${name}`),
        show: format.date,
      }),
    ),
    ...(['warrantyKm', 'runningInDueKm'] as const).map((name) => ({
      name,
      label: t(`vehicle.${name}`),
      show: format.number,
    })),
    {
      name: 'owner',
      label: t('vehicle.owner'),
      show: (id: string) => <CustomerName id={id} />,
    },
    ...own,
  ];
}

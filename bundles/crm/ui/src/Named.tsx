import { usePaged } from '@livery/console-sdk';
import { useReferred } from './own/OwnValue';
import { useText } from './text';
import type { PersonRef } from './work';

/** A customer by name. */
export function CustomerName({ id }: { id: string }) {
  return <>{useReferred('customer', id) ?? id}</>;
}

/** A vehicle by plate or VIN. */
export function VehicleName({ id }: { id: string }) {
  return <>{useReferred('vehicle', id) ?? id}</>;
}

/** One of those who work in the store. */
export function StaffName({ id }: { id: string }) {
  const { t } = useText();
  const { items, loading } = usePaged<PersonRef>('advisers', { limit: 200 });
  const name = items.find((person) => person.id === id)?.name;
  return <>{name ?? (loading ? '…' : t('staff.gone'))}</>;
}

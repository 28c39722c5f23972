import { Link, NOTHING, useFormat, useResource } from '@livery/console-sdk';
import type { OwnedVehicle } from '../model';
import type { OwnField } from './model';

interface OwnValueProps {
  field: OwnField;
  value: string | number | null | undefined;
}

/** A value of a field that the store has added. */
export function OwnValue({ field, value }: OwnValueProps) {
  const format = useFormat();
  if (value === null || value === undefined) return <>{NOTHING}</>;
  switch (field.type) {
    case 'number':
      return <>{format.number(Number(value))}</>;
    case 'date':
      return <>{format.date(String(value))}</>;
    case 'choice':
      return <>{field.choices.find(({ code }) => code === value)?.label ?? value}</>;
    case 'reference':
      return <Referred to={field.refersTo} id={String(value)} />;
    default:
      return <>{value}</>;
  }
}

function Referred({ to, id }: { to: OwnField['refersTo']; id: string }) {
  const name = useReferred(to, id);
  return <Link to={`/${to === 'vehicle' ? 'vehicles' : 'customers'}/${id}`}>{name ?? id}</Link>;
}

/** What a reference is called. */
export function useReferred(to: OwnField['refersTo'], id: string | undefined): string | undefined {
  const customer = useResource<{ name: string }>(
    id && to === 'customer' ? `customers/${id}` : undefined,
  );
  const vehicle = useResource<OwnedVehicle>(id && to === 'vehicle' ? `vehicles/${id}` : undefined);
  return customer.value?.name ?? vehicle.value?.plate ?? vehicle.value?.vin ?? undefined;
}

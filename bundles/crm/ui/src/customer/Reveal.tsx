import { useApi } from '@livery/console-sdk';
import { Revealable } from '../Revealable';
import type { Customer, MaskedName, MaskedValues } from '../model';
import { useText } from '../text';

/** A masked value of a customer. */
export function Masked({ customer, field }: { customer: Customer; field: MaskedName }) {
  const { t } = useText();
  const api = useApi();
  if (customer.unreadable.includes(field)) return t('privacy.unreadable');
  const reveal = async (reason: string) => {
    const asked = { fields: [field], reason };
    return (await api.post<MaskedValues>(`customers/${customer.id}/reveal`, asked))[field];
  };
  return <Revealable masked={customer[field]} reveal={reveal} />;
}

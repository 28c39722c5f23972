import { useApi } from '@livery/console-sdk';
import { Revealable } from '../Revealable';
import type { Lead } from '../work';

/** The masked mobile of a lead. */
export function LeadMobile({ lead }: { lead: Lead }) {
  const api = useApi();
  const reveal = async (reason: string) =>
    (await api.post<{ mobile: string | null }>(`leads/${lead.id}/reveal`, { reason })).mobile;
  return <Revealable masked={lead.mobile} reveal={reveal} />;
}

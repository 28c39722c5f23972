import { Status, type Tone } from '@livery/console-sdk';
import type { ManagedTenant, TenantState } from '../model';
import { useText } from '../text';

const TONES: Record<TenantState, Tone> = {
  active: 'good',
  suspended: 'waiting',
  archived: 'quiet',
  erasing: 'bad',
  erased: 'quiet',
};

/** How far a brand or a store is open, and whether that is its brand's doing. */
export function TenantStatus({ tenant }: { tenant: ManagedTenant }) {
  const { t } = useText();
  return (
    <>
      <Status tone={TONES[tenant.state]} text={t(`tenant.state.${tenant.state}`)} />
      {tenant.state !== tenant.ownState && (
        <div className="lv-quiet lv-small">{t('tenant.stateOfBrand')}</div>
      )}
    </>
  );
}

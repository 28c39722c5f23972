import { Page, Slot } from '@livery/console-sdk';
import { useText } from '../text';

/** What matters to those who look after the group. */
export function GroupDashboardPage() {
  const { t } = useText();
  return (
    <Page title={t('dashboard.title')} subtitle={t('dashboard.subtitle')}>
      <div className="lv-dashboard">
        <Slot name="group-dashboard" />
      </div>
    </Page>
  );
}

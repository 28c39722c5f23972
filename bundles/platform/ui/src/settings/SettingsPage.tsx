import { Page, useOwner } from '@livery/console-sdk';
import { useBrandChoice } from '../places/useBrandChoice';
import { useText } from '../text';
import { SettingsForm } from './SettingsForm';

/** What a store leaves as it is, or decides for itself; and the same for the group and its brands. */
export function SettingsPage() {
  const inGroup = useOwner() === 'group';
  return inGroup ? <GroupSettings /> : <StoreSettings />;
}

function StoreSettings() {
  const { t } = useText();
  return (
    <Page title={t('settings.title')} subtitle={t('settings.subtitle.store')}>
      <SettingsForm path="settings" />
    </Page>
  );
}

function GroupSettings() {
  const { t } = useText();
  const { root, choice } = useBrandChoice(t('settings.place'));
  return (
    <Page title={t('settings.title')} subtitle={t('settings.subtitle.group')}>
      {choice}
      <SettingsForm key={root} path={`${root}settings`} />
    </Page>
  );
}

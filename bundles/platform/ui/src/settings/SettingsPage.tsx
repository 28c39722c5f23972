import { Select } from 'antd';
import { Page, useOwner, usePaged, useRoute } from '@livery/console-sdk';
import type { Tenant } from '../model';
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
  const { query, setQuery } = useRoute();
  const brands = usePaged<Tenant>('brands', { limit: 200 });
  const brand = query.get('brand') ?? '';
  const path = brand === '' ? 'settings' : `brands/${encodeURIComponent(brand)}/settings`;
  const options = [
    { value: '', label: t('place.group') },
    ...brands.items.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Page title={t('settings.title')} subtitle={t('settings.subtitle.group')}>
      <div className="lv-toolbar">
        <Select
          className="lv-filter"
          aria-label={t('settings.place')}
          value={brand}
          options={options}
          popupMatchSelectWidth={false}
          onChange={(next: string) => setQuery({ brand: next === '' ? undefined : next })}
        />
      </div>
      <SettingsForm key={path} path={path} />
    </Page>
  );
}

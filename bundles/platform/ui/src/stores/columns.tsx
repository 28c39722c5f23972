import { Clipped, NOTHING, StoreLink, useLanguage, type Column } from '@livery/console-sdk';
import type { Tenant } from '../model';
import { useText } from '../text';

export function useStoreColumns(): Column<Tenant>[] {
  const { t } = useText();
  const language = useLanguage();
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  return [
    {
      key: 'name',
      title: t('tenant.name'),
      heading: true,
      render: ({ id, name }) => (
        <StoreLink store={id} to="/">
          <Clipped text={name} />
        </StoreLink>
      ),
    },
    {
      key: 'code',
      title: t('tenant.code'),
      render: ({ code }) => <code className="lv-code">{code}</code>,
    },
    {
      key: 'brand',
      title: t('tenant.kind.brand'),
      render: ({ brand }) => (brand ? <Clipped text={brand} /> : NOTHING),
    },
    {
      key: 'region',
      title: t('tenant.region'),
      render: ({ region }) => `${regions.of(region) ?? region} (${region})`,
    },
    { key: 'timeZone', title: t('tenant.timeZone'), render: ({ timeZone }) => timeZone },
    { key: 'currency', title: t('tenant.currency'), render: ({ currency }) => currency },
  ];
}

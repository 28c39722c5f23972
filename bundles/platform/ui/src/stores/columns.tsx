import { Clipped, NOTHING, StoreLink, useLanguage, type Column } from '@livery/console-sdk';
import type { ManagedTenant } from '../model';
import { useText } from '../text';
import { TenantActions, type TenantActionsProps } from './TenantActions';
import { TenantStatus } from './TenantStatus';

export function useStoreColumns(
  actions: Omit<TenantActionsProps, 'tenant'>,
): Column<ManagedTenant>[] {
  const { t } = useText();
  const language = useLanguage();
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  return [
    {
      key: 'name',
      title: t('tenant.name'),
      heading: true,
      render: ({ id, name, kind, state }) => {
        if (name === '') return t('tenant.state.erased');
        const reachable = kind === 'store' && (state === 'active' || state === 'suspended');
        if (!reachable) return <Clipped text={name} />;
        return (
          <StoreLink store={id} to="/">
            <Clipped text={name} />
          </StoreLink>
        );
      },
    },
    {
      key: 'code',
      title: t('tenant.code'),
      render: ({ code }) => <code className="lv-code">{code}</code>,
    },
    { key: 'kind', title: t('tenant.kind'), render: ({ kind }) => t(`tenant.kind.${kind}`) },
    {
      key: 'brand',
      title: t('tenant.kind.brand'),
      render: ({ brand }) => (brand ? <Clipped text={brand} /> : NOTHING),
    },
    {
      key: 'state',
      title: t('tenant.state'),
      render: (tenant) => <TenantStatus tenant={tenant} />,
    },
    {
      key: 'region',
      title: t('tenant.region'),
      render: ({ region }) => `${regions.of(region) ?? region} (${region})`,
    },
    { key: 'timeZone', title: t('tenant.timeZone'), render: ({ timeZone }) => timeZone },
    { key: 'currency', title: t('tenant.currency'), render: ({ currency }) => currency },
    {
      key: 'actions',
      title: t('tenant.actions'),
      actions: true,
      align: 'end',
      render: (tenant) => <TenantActions tenant={tenant} {...actions} />,
    },
  ];
}

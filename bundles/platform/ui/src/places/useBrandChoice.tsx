import { Select } from 'antd';
import type { ReactNode } from 'react';
import { usePaged, useRoute } from '@livery/console-sdk';
import type { Tenant } from '../model';
import { useText } from '../text';

/** The whole group, or one of its brands; which stands in the page's address. */
export function useBrandChoice(label: string): {
  /** What stands before the path of what is the place's own: `brands/7/`. */
  root: string;
  choice: ReactNode;
} {
  const { t } = useText();
  const { query, setQuery } = useRoute();
  const brands = usePaged<Tenant>('brands', { limit: 200 });
  const brand = query.get('brand') ?? '';
  const options = [
    { value: '', label: t('place.group') },
    ...brands.items.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const choice = (
    <div className="lv-toolbar">
      <Select
        className="lv-filter"
        aria-label={label}
        value={brand}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(next: string) => setQuery({ brand: next === '' ? undefined : next })}
      />
    </div>
  );
  return { root: brand === '' ? '' : `brands/${encodeURIComponent(brand)}/`, choice };
}

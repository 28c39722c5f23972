import { ShopOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useNarrow, type Store } from '@livery/console-sdk';
import { go, remember, storePath, usePlace } from '@livery/console-sdk/host';
import { useText } from '../text';

export const LAST_STORE = 'livery.store';

interface StoreSwitchProps {
  stores: readonly Store[];
  current: Store | undefined;
  /** More stores are on their way. */
  incomplete: boolean;
}

/** Goes to the same page of another store. */
export function StoreSwitch({ stores, current, incomplete }: StoreSwitchProps) {
  const { t } = useText();
  const { path } = usePlace();
  const narrow = useNarrow();
  const options = useMemo(() => optionsOf(stores), [stores]);
  const choose = (id: string) => {
    remember(LAST_STORE, id);
    // A thing of one store is not in another: its list is.
    const [, , , list] = path.split('/');
    go(storePath(id, list && current ? `/${list}` : '/'));
  };
  return (
    <Select
      className="sh-store"
      variant="filled"
      aria-label={t('store.label')}
      value={current?.id ?? null}
      placeholder={t('store.label')}
      options={options}
      onChange={choose}
      loading={incomplete}
      prefix={<ShopOutlined aria-hidden />}
      showSearch={{ filterOption: (typed, option) => found(typed, option?.words) }}
      notFoundContent={t('store.none')}
      popupMatchSelectWidth={narrow ? 300 : 380}
      listHeight={400}
      optionRender={({ data }) => (
        <span className="sh-store-option">
          <span>{data.label}</span>
          <span className="lv-quiet">{data.code}</span>
        </span>
      )}
    />
  );
}

function found(typed: string, words: string | undefined): boolean {
  const wanted = typed.trim().toLowerCase().split(/\s+/);
  return wanted.every((part) => words?.includes(part));
}

/** Stores of one brand stand together. */
function optionsOf(stores: readonly Store[]) {
  return stores
    .map(({ id, name, code, brand }) => ({
      value: id,
      label: name,
      code: [brand, code].filter(Boolean).join(' · '),
      words: `${name} ${code} ${brand ?? ''}`.toLowerCase(),
      order: `${brand ?? ''} ${code}`,
    }))
    .sort((a, b) => a.order.localeCompare(b.order));
}

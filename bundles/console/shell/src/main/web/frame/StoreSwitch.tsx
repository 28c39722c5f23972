import { ShopOutlined } from '@ant-design/icons';
import { addStore, PagedSelect, useNarrow, type Store } from '@livery/console-sdk';
import { go, remember, ScopeContext, storePath, usePlace } from '@livery/console-sdk/host';
import { useText } from '../text';

export const LAST_STORE = 'livery.store';

/** Goes to the same page of another store. */
export function StoreSwitch({ current }: { current: Store | undefined }) {
  const { t } = useText();
  const { path } = usePlace();
  const narrow = useNarrow();
  const choose = (store: Store) => {
    addStore(store);
    remember(LAST_STORE, store.id);
    // A thing of one store is not in another: its list is.
    const [, , , list] = path.split('/');
    go(storePath(store.id, list && current ? `/${list}` : '/'));
  };
  return (
    // The group's list of stores, whichever of them is open.
    <ScopeContext value="group">
      <PagedSelect<Store, string | null>
        className="sh-store"
        variant="filled"
        label={t('store.label')}
        none={t('store.none')}
        path="tenants"
        option={({ id, name, code, brand }) => ({
          value: id,
          label: name,
          more: [brand, code].filter(Boolean).join(' · '),
        })}
        value={current?.id ?? null}
        labelRender={() => current?.name}
        onChange={(_, chosen) => {
          if (chosen && 'item' in chosen && chosen.item) choose(chosen.item);
        }}
        prefix={<ShopOutlined aria-hidden />}
        popupMatchSelectWidth={narrow ? 300 : 380}
        listHeight={400}
      />
    </ScopeContext>
  );
}

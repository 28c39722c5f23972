import { Segmented, Select } from 'antd';
import { useResource, useRoute } from '@livery/console-sdk';
import { useText } from '../text';
import type { CustomerTag } from '../work';

export interface Filters {
  adviser: string | undefined;
  tag: string | undefined;
}

/** Which customers are listed beside what is looked for; the address says it. */
export function useFilters(): Filters {
  const { query } = useRoute();
  return {
    adviser: query.get('adviser') ?? undefined,
    tag: query.get('tag') ?? undefined,
  };
}

/** Own customers only, and those who carry a tag. */
export function CustomerFilters() {
  const { t } = useText();
  const { setQuery } = useRoute();
  const { adviser, tag } = useFilters();
  const tags = useResource<{ items: CustomerTag[] }>('tags');
  const known = tags.value?.items ?? [];
  return (
    <>
      <Segmented
        aria-label={t('customers.whose')}
        value={adviser === 'mine' ? 'mine' : 'all'}
        options={(['all', 'mine'] as const).map((one) => ({
          value: one,
          label: t(`customers.whose.${one}`),
        }))}
        onChange={(next) => setQuery({ adviser: next === 'mine' ? 'mine' : undefined })}
      />
      {(known.length > 0 || tag !== undefined) && (
        <Select
          className="lv-filter"
          aria-label={t('customers.tag')}
          placeholder={t('customers.anyTag')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={known.some(({ id }) => id === tag) ? tag : undefined}
          options={known.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(next: string | undefined) => setQuery({ tag: next })}
        />
      )}
    </>
  );
}

import { Segmented, Select } from 'antd';
import { useResource, useSession } from '@livery/console-sdk';
import { READ_SEGMENTS } from '../segments/model';
import { SegmentSelect } from '../segments/SegmentSelect';
import { useText } from '../text';
import type { Viewed } from '../views/views';
import type { CustomerTag } from '../work';

/** The names of the filters of customers. */
export const FILTERS = ['adviser', 'tag', 'segment'] as const;

/** Own customers only, those who carry a tag, those of a segment; and in which order. */
export function CustomerFilters({ viewed, found }: { viewed: Viewed; found: boolean }) {
  const { t } = useText();
  const { can } = useSession();
  const tags = useResource<{ items: CustomerTag[] }>('tags');
  return (
    <>
      <Segmented
        aria-label={t('customers.whose')}
        value={viewed.value('adviser') === 'mine' ? 'mine' : 'all'}
        options={(['all', 'mine'] as const).map((one) => ({
          value: one,
          label: t(`customers.whose.${one}`),
        }))}
        onChange={(next) => viewed.set('adviser', next === 'mine' ? 'mine' : undefined)}
      />
      <Choice
        viewed={viewed}
        name="tag"
        label={t('customers.tag')}
        none={t('customers.anyTag')}
        known={tags.value?.items ?? []}
      />
      {can(READ_SEGMENTS) && (
        <SegmentSelect
          className="lv-filter"
          label={t('customers.segment')}
          placeholder={t('customers.anySegment')}
          value={viewed.value('segment')}
          onChange={(next) => viewed.set('segment', next)}
        />
      )}
      <Select
        className="lv-sort"
        aria-label={t('customers.sort')}
        disabled={found}
        value={found ? 'newest' : (viewed.value('sort') ?? 'newest')}
        options={(['newest', 'name'] as const).map((one) => ({
          value: one,
          label: t(`customers.sort.${one}`),
        }))}
        onChange={(next: string) => viewed.set('sort', next)}
      />
    </>
  );
}

interface ChoiceProps {
  viewed: Viewed;
  name: string;
  label: string;
  none: string;
  known: readonly { id: string; name: string }[];
}

function Choice({ viewed, name, label, none, known }: ChoiceProps) {
  const { t } = useText();
  const value = viewed.value(name);
  return (
    <Select
      className="lv-filter"
      aria-label={label}
      placeholder={none}
      notFoundContent={t('tags.none')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={known.map((one) => ({ value: one.id, label: one.name }))}
      onChange={(next: string | undefined) => viewed.set(name, next)}
    />
  );
}

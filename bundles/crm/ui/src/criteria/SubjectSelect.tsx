import { Select, type SelectProps } from 'antd';
import { useMemo } from 'react';
import { useText } from '../text';
import type { Aggregate, Catalogue, Comparison, Criterion, Reach } from './model';
import { aggregateOf, comparisonOf, isAggregate } from './tree';

interface SubjectSelectProps {
  reach: Reach;
  catalogue: Catalogue;
  value: Comparison | Aggregate;
  onChange: (next: Criterion) => void;
}

/** What a clause is about: a field, or something made of the items of a collection. */
export function SubjectSelect({ reach, catalogue, value, onChange }: SubjectSelectProps) {
  const { t } = useText();
  const options = useMemo((): SelectProps<string>['options'] => {
    const fields = reach.fields.map(({ id, name }) => ({ value: `f ${id}`, label: name }));
    const groups = reach.collections.map((collection) => ({
      label: collection.name,
      title: collection.name,
      options: collection.functions.map((id) => ({
        value: `c ${collection.id} ${id}`,
        label: t('criteria.subject', {
          items: collection.name,
          function: catalogue.functions.find((one) => one.id === id)?.name ?? id,
        }),
      })),
    }));
    return groups.length === 0
      ? fields
      : [
          {
            label: t('criteria.profile'),
            title: t('criteria.profile'),
            options: fields,
          },
          ...groups,
        ];
  }, [reach, catalogue, t]);
  const chosen = isAggregate(value)
    ? `c ${value.collection} ${value.function}`
    : `f ${value.field}`;
  const choose = (next: string) => {
    const [sort, id, name] = next.split(' ');
    const field = reach.fields.find((one) => one.id === id);
    const collection = reach.collections.find((one) => one.id === id);
    if (sort === 'f' && field) onChange(comparisonOf(field));
    if (!collection || !name) return;
    const fresh = aggregateOf(collection, name);
    // What was said of the same items before stays.
    const kept =
      isAggregate(value) && value.collection === id
        ? {
            ...(value.window ? { window: value.window } : {}),
            ...(value.where ? { where: value.where } : {}),
          }
        : {};
    onChange({ ...fresh, ...kept });
  };
  return (
    <Select
      aria-label={t('criteria.about')}
      className="lv-criteria-subject"
      value={chosen}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={options}
      labelRender={({ label, value: id }) => label ?? String(id).split(' ')[1]}
      onChange={choose}
    />
  );
}

import { Button, Select } from 'antd';
import { FilterOutlined } from '@ant-design/icons';
import { useText } from '../text';
import { GroupEditor } from './GroupEditor';
import { WindowField } from './WindowField';
import type { Aggregate, Catalogue, Criterion, Reach } from './model';
import { comparisonOf, group, groupOf, madeOf, madeType, operatorsOf, valuesFor } from './tree';
import type { Fault } from './tree';

interface AggregateFieldsProps {
  catalogue: Catalogue;
  reach: Reach;
  at: string;
  value: Aggregate;
  faults: readonly Fault[];
  onChange: (next: Criterion) => void;
}

/** Of which items something is made: which field, in which span of days, and what else is to hold for them. */
export function AggregateFields(props: AggregateFieldsProps) {
  const { catalogue, reach, at, value, faults, onChange } = props;
  const { t } = useText();
  const collection = reach.collections.find(({ id }) => id === value.collection);
  if (!collection) return null;
  const fields = madeOf(value.function, collection);
  const where =
    value.where && (groupOf(value.where) ?? { joint: 'all' as const, of: [value.where] });
  const alone = value.where !== undefined && groupOf(value.where) === undefined;
  const choose = (field: string) => {
    const next = { ...value, field };
    const type = madeType(next, collection);
    if (type === madeType(value, collection)) return onChange(next);
    const { values: _, ...rest } = next;
    const operator = operatorsOf(next, type).includes(next.operator) ? next.operator : 'at-least';
    return onChange({ ...rest, operator, ...valuesFor(type, operator) });
  };
  const first = collection.fields.find(({ type }) => type === 'choice') ?? collection.fields[0];
  return (
    <>
      {fields.length > 0 && (
        <Select
          aria-label={t('criteria.field')}
          value={value.field}
          popupMatchSelectWidth={false}
          options={fields.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choose}
        />
      )}
      {collection.timed && (
        <WindowField
          catalogue={catalogue}
          value={value.window}
          onChange={(window) => {
            const { window: _, ...rest } = value;
            onChange(window ? { ...rest, window } : rest);
          }}
        />
      )}
      {!where && first && (
        <Button
          size="small"
          type="dashed"
          icon={<FilterOutlined aria-hidden />}
          onClick={() => onChange({ ...value, where: { all: [comparisonOf(first)] } })}
        >
          {t('criteria.narrow')}
        </Button>
      )}
      {where && (
        <div className="lv-criteria-where">
          <span>{t('criteria.ofThose')}</span>
          <GroupEditor
            catalogue={catalogue}
            reach={{ fields: collection.fields, collections: [] }}
            at={`${at}/where`}
            group={where}
            faults={
              alone
                ? faults.map((one) => ({
                    ...one,
                    place: one.place.replace(`${at}/where`, `${at}/where/all/0`),
                  }))
                : faults
            }
            onChange={(next) => {
              const { where: _, ...rest } = value;
              onChange(
                next.of.length === 0 ? rest : { ...rest, where: group(next.joint, next.of) },
              );
            }}
          />
        </div>
      )}
    </>
  );
}

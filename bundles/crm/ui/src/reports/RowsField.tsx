import { Input, Select } from 'antd';
import { useState } from 'react';
import { useSession } from '@livery/console-sdk';
import { useCatalogue } from '../criteria/CriteriaEditor';
import type { CatalogueField } from '../criteria/model';
import { READ_SEGMENTS } from '../segments/model';
import { SegmentsSelect } from '../segments/SegmentSelect';
import { useText } from '../text';
import type { Definition } from './model';

const SEGMENTS = 'segments';
/** Before the id of a field of what is added up. */
const OF_ITEMS = 'item ';
const TOLD_APART = ['text', 'choice', 'yes-no', 'number', 'money'];

function told(fields: CatalogueField[] | undefined): CatalogueField[] {
  return fields?.filter(({ type }) => TOLD_APART.includes(type)) ?? [];
}

interface RowsFieldProps {
  definition: Definition;
  onChange: (next: Definition) => void;
}

/** By what there are rows: nothing, a field of customers or of what is added up, a number in parts, or segments. */
export function RowsField({ definition, onChange }: RowsFieldProps) {
  const { t } = useText();
  const { can } = useSession();
  const { value: catalogue } = useCatalogue('customer');
  const { measure } = definition;
  const collection = catalogue?.collections.find(({ id }) => id === measure.collection);
  const fields = told(catalogue?.fields);
  const itemFields = told(collection?.fields);
  const chosen = definition.segments
    ? SEGMENTS
    : definition.itemField
      ? OF_ITEMS + definition.itemField
      : (definition.field ?? '');
  const choose = (next: string) => {
    const {
      field: _field,
      itemField: _itemField,
      bounds: _bounds,
      segments: _segments,
      ...rest
    } = definition;
    if (next === '') return onChange(rest);
    if (next === SEGMENTS) return onChange({ ...rest, segments: [] });
    const ofItems = next.startsWith(OF_ITEMS);
    const id = ofItems ? next.slice(OF_ITEMS.length) : next;
    const type = (ofItems ? itemFields : fields).find((field) => field.id === id)?.type;
    const bounds = type === 'number' ? [18, 30, 45, 60] : type === 'money' ? [1000, 10000] : [];
    const by = ofItems ? { itemField: id } : { field: id };
    return onChange({ ...rest, ...by, ...(bounds.length > 0 ? { bounds } : {}) });
  };
  return (
    <>
      <Select
        aria-label={t('reports.rows')}
        value={chosen}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('reports.rows.none') },
          ...(can(READ_SEGMENTS) ? [{ value: SEGMENTS, label: t('segments.title') }] : []),
          {
            label: t('reports.rows.customers'),
            options: fields.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            label: collection?.name ?? '',
            options: itemFields.map(({ id, name }) => ({ value: OF_ITEMS + id, label: name })),
          },
        ]}
        onChange={choose}
      />
      {definition.segments && (
        <SegmentsSelect
          label={t('reports.whichSegments')}
          value={definition.segments}
          onChange={(segments) => onChange({ ...definition, segments })}
        />
      )}
      {definition.bounds && (
        <Bounds
          key={definition.field ?? definition.itemField}
          value={definition.bounds}
          onChange={(bounds) => onChange({ ...definition, bounds })}
        />
      )}
    </>
  );
}

interface FieldProps<T> {
  value: T[];
  onChange: (next: T[]) => void;
}

function Bounds({ value, onChange }: FieldProps<number>) {
  const { t } = useText();
  const [typed, setTyped] = useState(value.join(', '));
  const read = typed.split(/[\s,;，、]+/).filter(Boolean);
  const wrong = read.length === 0 || read.some((one) => !Number.isFinite(Number(one)));
  return (
    <Input
      aria-label={t('reports.bounds')}
      placeholder={t('reports.bounds')}
      status={wrong ? 'error' : ''}
      value={typed}
      maxLength={300}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = event.target.value.split(/[\s,;，、]+/).filter(Boolean);
        if (next.length > 0 && next.every((one) => Number.isFinite(Number(one)))) {
          onChange(next.map(Number));
        }
      }}
    />
  );
}

import { Input, Select } from 'antd';
import { useState } from 'react';
import { useResource, useSession } from '@livery/console-sdk';
import { useCatalogue } from '../criteria/CriteriaEditor';
import { READ_SEGMENTS } from '../segments/model';
import { useText } from '../text';
import type { Definition } from './model';

const SEGMENTS = 'segments';
const TOLD_APART = ['text', 'choice', 'yes-no', 'number', 'money'];

interface RowsFieldProps {
  definition: Definition;
  onChange: (next: Definition) => void;
}

/** By what customers are told apart: nothing, a field, a number in parts, or segments. */
export function RowsField({ definition, onChange }: RowsFieldProps) {
  const { t } = useText();
  const { can } = useSession();
  const { value: catalogue } = useCatalogue('customer');
  const fields = catalogue?.fields.filter(({ type }) => TOLD_APART.includes(type)) ?? [];
  const typeOf = (id: string | undefined) => fields.find((field) => field.id === id)?.type;
  const chosen = definition.segments ? SEGMENTS : (definition.field ?? '');
  const choose = (next: string) => {
    const { field: _field, bounds: _bounds, segments: _segments, ...rest } = definition;
    if (next === '') return onChange(rest);
    if (next === SEGMENTS) return onChange({ ...rest, segments: [] });
    const type = typeOf(next);
    const bounds = type === 'number' ? [18, 30, 45, 60] : type === 'money' ? [1000, 10000] : [];
    return onChange({ ...rest, field: next, ...(bounds.length > 0 ? { bounds } : {}) });
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
          ...fields.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={choose}
      />
      {definition.segments && (
        <Segments
          value={definition.segments}
          onChange={(segments) => onChange({ ...definition, segments })}
        />
      )}
      {definition.bounds && (
        <Bounds
          key={definition.field}
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

function Segments({ value, onChange }: FieldProps<string>) {
  const { t } = useText();
  const { value: page } = useResource<{ items: { id: string; name: string }[] }>(
    'segments?limit=100',
  );
  return (
    <Select
      mode="multiple"
      aria-label={t('reports.whichSegments')}
      placeholder={t('reports.whichSegments')}
      value={value}
      maxCount={50}
      showSearch={{ optionFilterProp: 'label' }}
      options={page?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      onChange={onChange}
    />
  );
}

/** Numbers with something between; taken once all of them make sense. */
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

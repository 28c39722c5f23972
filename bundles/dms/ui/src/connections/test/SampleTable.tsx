import { Segmented, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { NOTHING, Status, useFormat } from '@livery/console-sdk';
import type { Field, Reason, Sample } from '../../model';
import { useText } from '../../text';

interface SampleTableProps {
  sample: Sample;
  fields: readonly Field[];
}

/** The first rows of the file, as they are and as they would be taken in. */
export function SampleTable({ sample, fields }: SampleTableProps) {
  const { t } = useText();
  const [view, setView] = useState<'mapped' | 'raw'>('mapped');
  const mapped = useMappedTable(sample, fields);
  const raw = view === 'raw' || sample.mapped.length === 0;
  const table = raw ? rawTable(sample) : mapped;
  return (
    <>
      {sample.mapped.length > 0 && (
        <Segmented
          size="small"
          value={view}
          onChange={setView}
          options={[
            { value: 'mapped', label: t('test.mapped') },
            { value: 'raw', label: t('test.raw') },
          ]}
        />
      )}
      <div
        className="lv-ground lv-table lv-scroll"
        role="region"
        aria-label={t('test.sample')}
        tabIndex={0}
      >
        <Table<Row> size="small" pagination={false} rowKey="key" {...table} />
      </div>
    </>
  );
}

const SEXES = ['male', 'female', 'unknown'] as const;

type Row = { key: number; faults?: readonly Reason[] } & Record<string, unknown>;

function rawTable({ header, rows }: Sample): TableProps<Row> {
  return {
    columns: header.map((title, index) => ({ key: index, title, dataIndex: `c${index}` })),
    dataSource: rows.map((row, key): Row => {
      const cells = row.map((value, index) => [`c${index}`, value ?? '']);
      return { ...Object.fromEntries(cells), key };
    }),
  };
}

/**
 * The fields in their own order, then what the adapter knows beyond them; before all, what is wrong, unless that cannot
 * be said of a row yet.
 */
function useMappedTable({ mapped, faults }: Sample, fields: readonly Field[]): TableProps<Row> {
  const { t } = useText();
  const format = useFormat();
  const said = (value: unknown, type: Field['type'] | undefined) => {
    const sex = SEXES.find((one) => type === 'enum' && one === value);
    if (sex) return t(`sex.${sex}`);
    return type === 'datetime' && typeof value === 'string' ? format.dateTime(value) : shown(value);
  };
  const found = new Set(mapped.flatMap((row) => Object.keys(row)));
  const known = fields.filter((field) => found.delete(field.id));
  const columns = [...known, ...[...found].map((id) => ({ id, name: id, type: undefined }))];
  const verdict = {
    key: 'faults',
    title: t('test.verdict'),
    dataIndex: 'faults',
    render: (reasons: readonly Reason[] = []) => <Verdict reasons={reasons} />,
  };
  return {
    columns: [
      ...(faults ? [verdict] : []),
      ...columns.map(({ id, name }) => ({ key: id, title: name, dataIndex: ['cells', id] })),
    ],
    dataSource: mapped.map((row, key): Row => {
      const cells = columns.map(({ id, type }) => [id, said(row[id], type)]);
      return { cells: Object.fromEntries(cells), key, faults: faults?.[key] ?? [] };
    }),
  };
}

/** Sentences, beside cells that stand in one line. */
const WRAPPED = { minWidth: 180, whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

function Verdict({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useText();
  if (reasons.length === 0) return <Status tone="good" text={t('test.fits')} />;
  return (
    <div className="lv-narrow" style={WRAPPED}>
      <Status tone="bad" text={t('test.held')} />
      <ul className="lv-reasons lv-small">
        {reasons.map(({ field, code, detail }) => (
          <li key={`${field} ${code}`}>
            {field && !detail.includes(field) && <span className="lv-quiet">{field} </span>}
            {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'object') return Object.values(value).join(' ');
  return String(value);
}

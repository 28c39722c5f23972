import { Segmented, Table } from 'antd';
import { useState } from 'react';
import { NOTHING } from '@livery/console-sdk';
import type { Field, Sample } from '../../model';
import { useText } from '../../text';

interface SampleTableProps {
  sample: Sample;
  fields: readonly Field[];
}

/** The first rows of the file, as they are and as they would be taken in. */
export function SampleTable({ sample, fields }: SampleTableProps) {
  const { t } = useText();
  const [view, setView] = useState<'mapped' | 'raw'>('mapped');
  const raw = view === 'raw' || sample.mapped.length === 0;
  const table = raw ? rawTable(sample) : mappedTable(sample, fields);
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
        <Table size="small" pagination={false} rowKey="key" {...table} />
      </div>
    </>
  );
}

type Row = { key: number } & Record<string, string | number>;

function rawTable({ header, rows }: Sample) {
  return {
    columns: header.map((title, index) => ({ key: index, title, dataIndex: `c${index}` })),
    dataSource: rows.map((row, key): Row => {
      const cells = row.map((value, index) => [`c${index}`, value ?? '']);
      return { ...Object.fromEntries(cells), key };
    }),
  };
}

/** The fields in their own order, then what the adapter knows beyond them. */
function mappedTable({ mapped }: Sample, fields: readonly Field[]) {
  const found = new Set(mapped.flatMap((row) => Object.keys(row)));
  const known = fields.filter((field) => found.delete(field.id));
  const columns = [...known, ...[...found].map((id) => ({ id, name: id }))];
  return {
    columns: columns.map(({ id, name }) => ({ key: id, title: name, dataIndex: id })),
    dataSource: mapped.map((row, key): Row => {
      const cells = columns.map(({ id }) => [id, shown(row[id])]);
      return { ...Object.fromEntries(cells), key };
    }),
  };
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'object') return Object.values(value).join(' ');
  return String(value);
}

import { Button, Table } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from '../language';
import type { Paged } from '../lists';
import { useNavigate } from '../router';
import { DataCards } from './DataCards';
import { useNarrow } from './narrow';
import { ProblemNote } from './ProblemNote';
import { TableSkeleton } from './TableSkeleton';

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  width?: number | string;
  align?: 'start' | 'end';
  /** The heading of the row's card on a narrow window; the first column when none is marked. */
  heading?: boolean;
  /** Buttons: beside the heading of a card, without a title. */
  actions?: boolean;
}

export interface DataTableProps<T> {
  /** What the table lists, for those who do not see it. */
  label: string;
  columns: Column<T>[];
  paged: Paged<T>;
  /** Shown in place of an empty table. */
  empty: ReactNode;
  /** The page of a row: the whole row leads there. */
  pageOf?: (row: T) => string;
  /** Rows can be ticked, for doing something with many. */
  ticked?: Ticked<T> | undefined;
}

/** Which rows are ticked. */
export interface Ticked<T> {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
  /** What the box of a row is called. */
  labelOf: (row: T) => string;
}

/** A keyset list: a table, or cards on a narrow window, that grows on demand. */
export function DataTable<T extends { id: string }>(props: DataTableProps<T>) {
  const { paged, columns, label } = props;
  const narrow = useNarrow();
  if (paged.loading) return <TableSkeleton narrow={narrow} />;
  const note = paged.problem && (
    <ProblemNote problem={paged.problem} onRetry={() => void paged.reload()} />
  );
  if (paged.items.length === 0) return note ?? <div className="lv-ground">{props.empty}</div>;
  return (
    <>
      {note}
      {narrow ? (
        <DataCards label={label} columns={columns} rows={paged.items} ticked={props.ticked} />
      ) : (
        <WideTable {...props} />
      )}
      <Foot paged={paged} />
    </>
  );
}

function WideTable<T extends { id: string }>(props: DataTableProps<T>) {
  const { label, columns, paged, pageOf, ticked } = props;
  const navigate = useNavigate();
  const open = (row: T) => (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const control = target.closest('a, button, input, label, [role="button"], [role="menuitem"]');
    const marking = window.getSelection()?.toString() !== '';
    if (pageOf && !control && !marking && event.currentTarget.contains(target))
      navigate(pageOf(row));
  };
  return (
    <div className="lv-ground lv-table">
      <Table<T>
        aria-label={label}
        rowKey="id"
        dataSource={paged.items as T[]}
        pagination={false}
        {...(ticked && {
          rowSelection: {
            selectedRowKeys: ticked.ids as string[],
            preserveSelectedRowKeys: true,
            onChange: (keys) => ticked.onChange(keys.map(String)),
            getCheckboxProps: (row) => ({ 'aria-label': ticked.labelOf(row) }) as object,
            // The table measures its columns with a copy of their heads, where nothing may take the keyboard.
            hideSelectAll: true,
          },
        })}
        scroll={{ x: 'max-content' }}
        columns={columns.map((column) => ({
          key: column.key,
          title: column.title,
          width: column.width,
          align: column.align ?? 'start',
          render: (_, row) => column.render(row),
        }))}
        onRow={(row) => (pageOf ? { onClick: open(row), className: 'lv-row-link' } : {})}
      />
    </div>
  );
}

function Foot<T>({ paged }: { paged: Paged<T> }) {
  const { t } = useTranslation('sdk');
  const count = paged.items.length;
  return (
    <div className="lv-list-foot">
      {paged.hasMore && (
        <Button onClick={paged.loadMore} loading={paged.loadingMore}>
          {t('list.more')}
        </Button>
      )}
      <span className="lv-quiet" aria-live="polite">
        {paged.hasMore ? t('list.shown', { count }) : t('list.all', { count })}
      </span>
    </div>
  );
}

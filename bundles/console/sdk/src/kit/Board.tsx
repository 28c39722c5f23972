import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, Skeleton } from 'antd';
import { useEffect, useId, useRef, useState, type DragEvent, type ReactNode } from 'react';
import type { Query } from '../api';
import { useTranslation } from '../language';
import { usePaged } from '../lists';
import { ProblemNote } from './ProblemNote';

export interface BoardColumn {
  key: string;
  title: string;
  /** What its cards are read with. */
  query: Query;
}

export interface BoardProps<T> {
  /** What the board shows, for those who do not see it. */
  label: string;
  /** A keyset list. */
  path: string;
  columns: BoardColumn[];
  /** The name of a card, for those who do not see it. */
  nameOf: (item: T) => string;
  card: (item: T) => ReactNode;
  /** Moves a card; without it nothing can be moved. When it throws, the card stays. */
  move?: ((item: T, to: string) => Promise<void>) | undefined;
  /** When it changes, all columns are read anew. */
  version?: number;
  /** What stands in an empty column. */
  none: string;
}

/** Cards in columns: moved by dragging, or by the menu that each card has for the keyboard and for touch. */
export function Board<T extends { id: string }>(props: BoardProps<T>) {
  const { label, columns, move, version = 0 } = props;
  const [moved, setMoved] = useState(0);
  const draggedRef = useRef<{ item: T; from: string } | undefined>(undefined);
  const take = async (item: T, to: string) => {
    if (!move) return;
    await move(item, to);
    setMoved((n) => n + 1);
  };
  return (
    // It scrolls sideways on a narrow window, also where no card in it takes the keyboard.
    <div className="lv-board" role="group" aria-label={label} tabIndex={0}>
      {columns.map((column) => (
        <Column<T>
          key={column.key}
          {...props}
          column={column}
          fresh={version + moved}
          draggedRef={draggedRef}
          take={take}
        />
      ))}
    </div>
  );
}

interface ColumnProps<T> extends BoardProps<T> {
  column: BoardColumn;
  fresh: number;
  draggedRef: { current: { item: T; from: string } | undefined };
  take: (item: T, to: string) => Promise<void>;
}

function Column<T extends { id: string }>(props: ColumnProps<T>) {
  const { column, path, fresh, draggedRef, take, none } = props;
  const { t } = useTranslation('sdk');
  const id = useId();
  const [over, setOver] = useState(false);
  const paged = usePaged<T>(path, column.query);
  const { reload } = paged;
  const first = useRef(fresh);
  useEffect(() => {
    if (fresh === first.current) return;
    first.current = fresh;
    void reload();
  }, [fresh, reload]);
  const enter = (event: DragEvent) => {
    if (!draggedRef.current || draggedRef.current.from === column.key) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const what = draggedRef.current;
    draggedRef.current = undefined;
    if (what && what.from !== column.key) void take(what.item, column.key);
  };
  return (
    <section
      className={over ? 'lv-board-column lv-board-over' : 'lv-board-column'}
      aria-labelledby={id}
      onDragOver={enter}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={id}>
        {column.title} {!paged.loading && <Count paged={paged} />}
      </h2>
      {paged.problem && <ProblemNote problem={paged.problem} onRetry={() => void reload()} />}
      {paged.loading && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {!paged.loading && paged.items.length === 0 && <span className="lv-quiet">{none}</span>}
      <ul className="lv-board-cards">
        {paged.items.map((item) => (
          <Card key={item.id} {...props} item={item} />
        ))}
      </ul>
      {paged.hasMore && (
        <Button size="small" onClick={paged.loadMore} loading={paged.loadingMore}>
          {t('list.more')}
        </Button>
      )}
    </section>
  );
}

function Count({ paged }: { paged: { items: readonly unknown[]; hasMore: boolean } }) {
  return <span className="lv-quiet">{`${paged.items.length}${paged.hasMore ? '+' : ''}`}</span>;
}

function Card<T extends { id: string }>(props: ColumnProps<T> & { item: T }) {
  const { item, column, columns, draggedRef, take, move, nameOf } = props;
  const { t } = useTranslation('sdk');
  const others = columns.filter(({ key }) => key !== column.key);
  return (
    <li
      className="lv-board-card"
      draggable={move !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', item.id);
        draggedRef.current = { item, from: column.key };
      }}
      onDragEnd={() => {
        draggedRef.current = undefined;
      }}
    >
      <div className="lv-board-head">
        <div>{props.card(item)}</div>
        {move && (
          <Dropdown
            autoFocus
            trigger={['click']}
            menu={{
              items: others.map(({ key, title }) => ({ key, label: t('board.to', { title }) })),
              onClick: ({ key }) => void take(item, key),
            }}
          >
            <Button
              size="small"
              type="text"
              icon={<MoreOutlined aria-hidden />}
              aria-label={t('board.move', { name: nameOf(item) })}
            />
          </Dropdown>
        )}
      </div>
    </li>
  );
}

import { Select, type SelectProps } from 'antd';
import { useState, type UIEvent } from 'react';
import type { Query } from '../api';
import { useTranslation } from '../language';
import { usePaged } from '../lists';
import { useSettled } from '../timing';
import { useKeptActive } from './active';

/** How near to the end of the list more of it is read. */
const NEAR = 400;

export interface PagedOption<T> {
  value: string;
  label: string;
  /** What it is told apart by. */
  more?: string | undefined;
  item?: T;
}

type Passed =
  | 'id'
  | 'value'
  | 'onChange'
  | 'mode'
  | 'allowClear'
  | 'className'
  | 'variant'
  | 'prefix'
  | 'labelRender'
  | 'popupMatchSelectWidth'
  | 'listHeight';

export interface PagedSelectProps<T, V = string> extends Pick<
  SelectProps<V, PagedOption<T>>,
  Passed
> {
  /** What is chosen here. */
  label: string;
  /** What stands in the list when nothing is found. */
  none: string;
  /** A keyset list that takes what is typed as `q`. */
  path: string;
  query?: Query;
  option: (item: T) => PagedOption<T>;
  /** Stands before the others. */
  first?: PagedOption<T> | undefined;
}

/** A choice from a list of any length: read when it is opened, found by typing, read on as one goes down. */
export function PagedSelect<T extends { id: string }, V = string>({
  label,
  none,
  path,
  query,
  option,
  first,
  ...field
}: PagedSelectProps<T, V>) {
  const { t } = useTranslation('sdk');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const paged = usePaged<T>(path, { ...query, q }, { open });
  const read = paged.items.map((item) => ({ ...option(item), item }));
  const settling = typed.trim() !== q;
  const reading = open && (settling || paged.loading);
  const options = [
    ...(first && has(first, typed) ? [first] : []),
    ...(settling ? read.filter((one) => has(one, typed)) : read),
  ];
  const { list: shown, onActive } = useKeptActive(options.length, open);
  const near = ({ currentTarget: list }: UIEvent<HTMLElement>) => {
    const left = list.scrollHeight - list.scrollTop - list.clientHeight;
    if (left < NEAR && paged.hasMore && !paged.loadingMore) paged.loadMore();
  };
  return (
    <Select<V, PagedOption<T>>
      placeholder={label}
      {...field}
      aria-label={label}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      options={options}
      optionRender={({ data }) => (
        <span className="lv-option" data-option={data.value}>
          <span>{data.label}</span>
          <span className="lv-quiet">{data.more}</span>
        </span>
      )}
      loading={reading || paged.loadingMore}
      notFoundContent={reading ? t('choice.reading') : (paged.problem?.detail ?? none)}
      onInputKeyDown={(event) => {
        // Enter with nothing to take would close the list, and what was typed would be lost.
        if (event.key === 'Enter' && reading && options.length === 0) event.stopPropagation();
      }}
      popupRender={(menu) => <div ref={shown}>{menu}</div>}
      onActive={onActive}
      onPopupScroll={near}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setTyped('');
      }}
    />
  );
}

function has({ label, more }: PagedOption<unknown>, typed: string): boolean {
  return `${label} ${more ?? ''}`.toLowerCase().includes(typed.trim().toLowerCase());
}

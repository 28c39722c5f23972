import { NOTHING } from '../format';
import { Checkbox } from 'antd';
import type { Column, Ticked } from './DataTable';

interface DataCardsProps<T> {
  label: string;
  columns: Column<T>[];
  rows: readonly T[];
  ticked?: Ticked<T> | undefined;
}

/** The rows of a table one below the other, where a table would be too wide. */
export function DataCards<T extends { id: string }>(props: DataCardsProps<T>) {
  const { label, columns, rows, ticked } = props;
  const heading = columns.find((column) => column.heading) ?? columns[0]!;
  const facts = columns.filter((column) => column !== heading && !column.actions);
  const actions = columns.filter((column) => column.actions);
  return (
    <ul className="lv-cards" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className="lv-card">
          <div className="lv-card-head">
            {ticked && (
              <Checkbox
                aria-label={ticked.labelOf(row)}
                checked={ticked.ids.includes(row.id)}
                onChange={({ target }) =>
                  ticked.onChange(
                    target.checked
                      ? [...ticked.ids, row.id]
                      : ticked.ids.filter((id) => id !== row.id),
                  )
                }
              />
            )}
            <div className="lv-grow">{heading.render(row)}</div>
            {actions.map((column) => (
              <div key={column.key}>{column.render(row)}</div>
            ))}
          </div>
          <dl>
            {facts
              .map(({ key, title, render }) => ({ key, title, value: render(row) }))
              .filter(({ value }) => value !== NOTHING)
              .map(({ key, title, value }) => (
                <div key={key}>
                  <dt>{title}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

import type { Column } from './DataTable';

interface DataCardsProps<T> {
  label: string;
  columns: Column<T>[];
  rows: readonly T[];
}

/** The rows of a table one below the other, where a table would be too wide. */
export function DataCards<T extends { id: string }>({ label, columns, rows }: DataCardsProps<T>) {
  const heading = columns.find((column) => column.heading) ?? columns[0]!;
  const facts = columns.filter((column) => column !== heading && !column.actions);
  const actions = columns.filter((column) => column.actions);
  return (
    <ul className="lv-cards" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className="lv-card">
          <div className="lv-card-head">{heading.render(row)}</div>
          <dl>
            {facts.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
          {actions.map((column) => (
            <div key={column.key} className="lv-card-foot">
              {column.render(row)}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

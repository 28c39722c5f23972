import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';

export interface ChartProps {
  /** What it shows. */
  label: string;
  /** A pie shows the first series alone. */
  kind: 'line' | 'bar' | 'pie';
  /** What stands along the axis, and what these are. */
  categories: string[];
  axis: string;
  /** For each a value at each category, or null where there is none. */
  series: { name: string; values: (number | null)[] }[];
  /** How a value is written; as it is when absent, and then values are whole. */
  format?: (value: number) => string;
  height?: number;
}

const Drawing = lazy(() => import('../chart/Drawing'));

/** A chart, with the same as a table for those who do not see it. */
export function Chart(props: ChartProps) {
  const { label, axis, categories, series, format = String, height = 240 } = props;
  return (
    <figure className="lv-chart">
      <Suspense
        fallback={
          <div style={{ height }}>
            <Skeleton active title={false} paragraph={{ rows: 4 }} />
          </div>
        }
      >
        <Drawing {...props} />
      </Suspense>
      <div className="lv-unseen">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{axis}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((category, index) => (
              <tr key={category}>
                <th scope="row">{category}</th>
                {series.map(({ name, values }) => {
                  const value = values[index];
                  return (
                    <td key={name}>{value === null || value === undefined ? '' : format(value)}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

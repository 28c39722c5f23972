import { Skeleton } from 'antd';
import {
  Chart,
  Link,
  Nothing,
  ProblemNote,
  Section,
  useFormat,
  useResource,
} from '@livery/console-sdk';
import { useText } from '../text';

interface Day {
  day: string;
  connection: { id: string; name: string };
  accepted: number;
  unchanged: number;
  quarantined: number;
  waiting: number;
}

/** So many connections are drawn by themselves, the others together. */
const MOST = 2;

const taken = ({ accepted, unchanged }: Day) => accepted + unchanged;

/** On the dashboard: records taken in by connection, and records held, day by day. */
export function DailyImports() {
  const { t } = useText();
  const format = useFormat();
  const { value, problem, reload } = useResource<{ days: string[]; items: Day[] }>('imports/daily');
  const all = new Map<string, number>();
  value?.items.forEach((one) => {
    const { id } = one.connection;
    all.set(id, (all.get(id) ?? 0) + taken(one));
  });
  const most = [...all.keys()].sort((a, b) => all.get(b)! - all.get(a)!);
  const drawn = most.slice(0, most.length > MOST + 1 ? MOST : MOST + 1);
  const names = new Map(value?.items.map(({ connection }) => [connection.id, connection.name]));
  const series = (name: string, count: (one: Day) => number) => ({
    name,
    values: (value?.days ?? []).map((day) =>
      (value?.items ?? [])
        .filter((one) => one.day === day)
        .reduce((sum, one) => sum + count(one), 0),
    ),
  });
  return (
    <Section title={t('imports.daily')} extra={<Link to="/imports">{t('imports.title')}</Link>}>
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {!value && !problem && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
      {value?.items.length === 0 && <Nothing title={t('imports.noneLately')} />}
      {value && value.items.length > 0 && (
        <Chart
          label={t('imports.daily')}
          kind="bar"
          axis={t('imports.day')}
          categories={value.days.map(format.date)}
          series={[
            ...drawn.map((id) =>
              series(t('imports.takenBy', { name: names.get(id)! }), (one) =>
                one.connection.id === id ? taken(one) : 0,
              ),
            ),
            ...(drawn.length < most.length
              ? [
                  series(t('imports.takenByOthers'), (one) =>
                    drawn.includes(one.connection.id) ? 0 : taken(one),
                  ),
                ]
              : []),
            series(t('imports.held'), (one) => one.quarantined + one.waiting),
          ]}
          format={format.number}
        />
      )}
    </Section>
  );
}

import { Skeleton } from 'antd';
import {
  Chart,
  Link,
  Nothing,
  ProblemNote,
  Section,
  useAudited,
  useFormat,
  useResource,
} from '@livery/console-sdk';
import { useText } from '../text';

interface Daily {
  days: string[];
  counts: { day: string; action: string; entries: number }[];
  more: boolean;
}

/** So many actions are drawn by themselves, the others together. */
const MOST = 3;

/** On a dashboard: what was recorded day by day, by what was done. */
export function DailyAudit() {
  const { t } = useText();
  const format = useFormat();
  const { action } = useAudited();
  const { value, problem, reload } = useResource<Daily>('audit/daily');
  const all = new Map<string, number>();
  value?.counts.forEach((one) => all.set(one.action, (all.get(one.action) ?? 0) + one.entries));
  const most = [...all.keys()].sort((a, b) => all.get(b)! - all.get(a)!);
  const drawn = most.slice(0, most.length > MOST + 1 ? MOST : MOST + 1);
  const series = (name: string, of: (code: string) => boolean) => ({
    name,
    values: (value?.days ?? []).map((day) =>
      (value?.counts ?? [])
        .filter((one) => one.day === day && of(one.action))
        .reduce((sum, one) => sum + one.entries, 0),
    ),
  });
  return (
    <Section title={t('audit.daily')} extra={<Link to="/audit">{t('audit.title')}</Link>}>
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {!value && !problem && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
      {value && most.length === 0 && <Nothing title={t('audit.none')} />}
      {value && most.length > 0 && (
        <Chart
          label={t('audit.daily')}
          kind="bar"
          axis={t('audit.day')}
          categories={value.days.map(format.date)}
          series={[
            ...drawn.map((code) => series(action(code), (one) => one === code)),
            ...(drawn.length < most.length
              ? [series(t('audit.others'), (one) => !drawn.includes(one))]
              : []),
          ]}
          format={format.number}
        />
      )}
      {value?.more && <p className="lv-quiet">{t('audit.dailyMore')}</p>}
    </Section>
  );
}

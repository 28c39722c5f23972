import { Table } from 'antd';
import { Chart, Nothing, Section, useFormat, useStore } from '@livery/console-sdk';
import { useText } from '../text';
import type { Part, Tally } from './model';

const SHOWN = 12;

interface PartsProps {
  tally: Tally;
  /** By what customers are told apart. */
  title: string;
  bounds: number[] | undefined;
  money: boolean;
}

/** The parts: their share of the customers beside their share of the revenue. */
export function Parts({ tally, title, bounds, money }: PartsProps) {
  const { t } = useText();
  const format = useFormat();
  const store = useStore();
  const currency = tally.currency ?? store.currency ?? 'CNY';
  const amount = (value: number) => format.money({ amount: String(value), currency });
  const bound = (value: number) => (money ? amount(value) : format.number(value));
  const nameOf = ({ value, name }: Part): string => {
    if (value === null) return t('distribution.unknown');
    if (bounds) {
      const from = bounds[Number(value)];
      const to = bounds[Number(value) + 1];
      if (from === undefined) return t('distribution.below', { to: bound(to ?? 0) });
      return to === undefined
        ? t('distribution.from', { from: bound(from) })
        : t('distribution.within', { from: bound(from), to: bound(to) });
    }
    if (value === 'true' || value === 'false')
      return t(value === 'true' ? 'criteria.yes' : 'criteria.no');
    return name ?? value;
  };
  if (tally.customers === 0)
    return (
      <div className="lv-ground">
        <Nothing title={t('distribution.nobody')} />
      </div>
    );
  const shown = tally.parts.slice(0, SHOWN);
  const columns = [
    { key: 'name', title, render: (_: unknown, part: Part) => nameOf(part) },
    ...(
      [
        ['customers', ({ customers }: Part) => format.number(customers)],
        ['share', ({ share }: Part) => format.percent(share)],
        ['measured', ({ measured }: Part) => amount(measured)],
        ['measuredShare', ({ measuredShare }: Part) => format.percent(measuredShare)],
      ] as const
    ).map(([key, render]) => ({
      key,
      title: t(`distribution.${key}`),
      align: 'end' as const,
      className: 'lv-numbers',
      render: (_: unknown, part: Part) => render(part),
    })),
  ];
  return (
    <Section title={title}>
      <Chart
        kind="bar"
        label={t('distribution.chart', { by: title })}
        axis={title}
        categories={shown.map(nameOf)}
        series={[
          { name: t('distribution.share'), values: shown.map(({ share }) => share) },
          {
            name: t('distribution.measuredShare'),
            values: shown.map(({ measuredShare }) => measuredShare),
          },
        ]}
        format={format.percent}
        height={280}
      />
      <div className="lv-table lv-scroll" role="region" aria-label={title} tabIndex={0}>
        <Table<Part>
          rowKey={({ value }) => value ?? ''}
          size="small"
          pagination={false}
          columns={columns}
          dataSource={tally.parts}
        />
      </div>
      {tally.more && <p className="lv-quiet lv-small">{t('distribution.more')}</p>}
    </Section>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { Chart, NOTHING, useFormat, useSession } from '@livery/console-sdk';
import type { Aggregate, Criterion } from '../criteria/model';
import { isAggregate } from '../criteria/tree';
import { READ } from '../model';
import { useText } from '../text';
import { Behind, type Behinds } from './Behind';
import type { Definition, Result, ResultRow } from './model';
import { sum, useWords } from './words';

interface ReportViewProps {
  name: string;
  definition: Definition;
  result: Result;
  /** The chart alone, where there is one. */
  brief?: boolean;
}

/** What a report comes to, drawn and as a table whose numbers say who is behind them. */
export function ReportView({ name, definition, result, brief = false }: ReportViewProps) {
  const { t } = useText();
  const words = useWords(definition, result);
  const [behind, setBehind] = useState<Behinds>();
  const kind = definition.chart ?? 'bar';
  return (
    <>
      {kind !== 'none' && <Drawn {...{ name, definition, result, words, kind }} />}
      {(!brief || kind === 'none') && (
        <Numbers {...{ name, definition, result, words }} onBehind={setBehind} />
      )}
      {result.more && <p className="lv-quiet">{t('reports.more')}</p>}
      <Behind behind={behind} onClose={() => setBehind(undefined)} />
    </>
  );
}

type Words = ReturnType<typeof useWords>;

interface PartProps {
  name: string;
  definition: Definition;
  result: Result;
  words: Words;
}

/** Over time a line or bars for each row; without periods the rows stand along the axis. */
function Drawn({ name, definition, result, words, kind }: PartProps & { kind: string }) {
  const { t } = useText();
  const { columns, rows, all, before } = result;
  const shared = {
    label: name,
    kind: kind as 'bar' | 'line' | 'pie',
    format: words.short,
  };
  if (columns.length > 1 || rows.length === 0) {
    const shown = rows.length > 0 ? rows.slice(0, MOST_LINES) : [all];
    const series = shown.map((row) => ({
      name: rows.length > 0 ? words.row(row) : t('reports.now'),
      values: row.measured,
    }));
    if (before && rows.length === 0) {
      series.push({ name: t(`reports.compare.${definition.compare!}`), values: all.before ?? [] });
    }
    return (
      <Chart
        {...shared}
        kind={shared.kind === 'pie' ? 'bar' : shared.kind}
        axis={t('reports.by')}
        categories={columns.map(words.column)}
        series={series}
      />
    );
  }
  const shown = rows.slice(0, MOST_BARS);
  const series = [{ name: t('reports.now'), values: shown.map((row) => sum(row.measured)) }];
  if (before && shared.kind !== 'pie') {
    series.push({
      name: t(`reports.compare.${definition.compare!}`),
      values: shown.map((row) => sum(row.before ?? [])),
    });
  }
  return (
    <Chart {...shared} axis={t('reports.rows')} categories={shown.map(words.row)} series={series} />
  );
}

const MOST_LINES = 4;
const MOST_BARS = 20;

interface NumbersProps extends PartProps {
  onBehind: (behind: Behinds) => void;
}

function Numbers({ name, definition, result, words, onBehind }: NumbersProps) {
  const { t } = useText();
  const format = useFormat();
  const { can } = useSession();
  const { columns, rows, all, before } = result;
  const several = columns.length > 1;
  const behind = (number: string, row: string) =>
    [number, t('reports.behindOf', { row })].join(' · ');
  const who = (row: ResultRow, label: string) =>
    can(READ) && row.customers > 0 ? (
      <Button
        type="link"
        size="small"
        aria-label={behind(format.number(row.customers), label)}
        onClick={() => onBehind({ title: label, criterion: row.criterion })}
      >
        {format.number(row.customers)}
      </Button>
    ) : (
      format.number(row.customers)
    );
  const cell = (row: ResultRow, label: string, column: number) => {
    const value = row.measured[column]!;
    if (!can(READ) || value === 0) return words.value(value);
    const days = columns[column]!;
    const title = several ? `${label} · ${words.column(days)}` : label;
    return (
      <Button
        type="link"
        size="small"
        aria-label={behind(words.value(value), title)}
        onClick={() => onBehind({ title, criterion: within(row, row !== all, definition, days) })}
      >
        {words.value(value)}
      </Button>
    );
  };
  const line = (row: ResultRow, label: string) => (
    <tr key={row.value ?? label}>
      <th scope="row">{label}</th>
      <td>{who(row, label)}</td>
      {row.measured.map((_, column) => (
        <td key={columns[column]!.from}>{cell(row, label, column)}</td>
      ))}
      {several && <td>{words.value(sum(row.measured))}</td>}
      {before && (
        <>
          <td>{row.before ? words.value(sum(row.before)) : NOTHING}</td>
          <td>{words.change(sum(row.measured), row.before ? sum(row.before) : undefined)}</td>
        </>
      )}
    </tr>
  );
  return (
    <div className="lv-pivot" tabIndex={0} role="region" aria-label={name}>
      <table>
        <caption className="lv-unseen">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reports.rows')}</th>
            <th scope="col">{t('customers.title')}</th>
            {columns.map((days) => (
              <th key={days.from} scope="col">
                {words.column(days)}
              </th>
            ))}
            {several && <th scope="col">{t('reports.total')}</th>}
            {before && (
              <>
                <th scope="col">{t(`reports.compare.${definition.compare!}`)}</th>
                <th scope="col">{t('reports.change')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>{rows.map((row) => line(row, words.row(row)))}</tbody>
        <tfoot>{line(all, t('reports.all'))}</tfoot>
      </table>
    </div>
  );
}

/** Those of a row who have something of what is measured in these days. */
function within(
  { criterion }: ResultRow,
  told: boolean,
  { itemField, measure }: Definition,
  { from, before }: { from: string; before: string },
): Criterion {
  const { collection, where } = measure;
  const window = { from, before };
  const last = 'all' in criterion ? criterion.all.at(-1) : undefined;
  if (told && itemField && 'all' in criterion && last && isAggregate(last)) {
    // Rows by items say last which items; of these there is to be one in these days.
    return { all: [...criterion.all.slice(0, -1), { ...last, window }] };
  }
  const has: Aggregate = {
    collection,
    function: 'count',
    window,
    ...(where ? { where } : {}),
    operator: 'at-least',
    values: [1],
  };
  return { all: [criterion, has] };
}

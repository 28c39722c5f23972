import { Form, Select, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Nothing,
  Page,
  ProblemNote,
  Section,
  useFormat,
  useSession,
  useStore,
} from '@livery/console-sdk';
import { useCatalogue } from '../criteria/CriteriaEditor';
import type { Catalogue } from '../criteria/model';
import { READ_SEGMENTS } from '../segments/model';
import { SegmentSelect, SegmentsSelect } from '../segments/SegmentSelect';
import { useText } from '../text';
import { Parts } from './Parts';
import { Ranked } from './Ranked';
import { BY_SEGMENTS, type Tally, type Wanted } from './model';
import { usePosted } from './posted';

const MONTHS = [12, 24, 60] as const;

/** How many customers there are of each sort, and what they bring. */
export function DistributionPage() {
  const { t } = useText();
  const { can } = useSession();
  const catalogue = useCatalogue('customer');
  const [wanted, setWanted] = useState<Wanted>({
    among: undefined,
    by: 'crm.region',
    bounds: [],
    segments: [],
    months: undefined,
  });
  const field = catalogue.value?.fields.find(({ id }) => id === wanted.by);
  const counted = field?.type === 'number' || field?.type === 'money';
  const among = wanted.among?.criterion;
  const measure = {
    collection: 'crm.dealings',
    function: 'sum',
    field: 'amount',
    ...(wanted.months ? { window: { last: wanted.months, unit: 'months' } } : {}),
  };
  const asked = { ...(among ? { criterion: among } : {}), measure };
  const axis =
    wanted.by === BY_SEGMENTS
      ? wanted.segments.length > 0 && { segments: wanted.segments }
      : field && (!counted || wanted.bounds.length > 0)
        ? { field: field.id, ...(counted ? { bounds: wanted.bounds } : {}) }
        : undefined;
  const tally = usePosted<Tally>('tallies/customer', axis ? { ...asked, ...axis } : undefined);
  return (
    <Page title={t('distribution.title')} subtitle={t('distribution.subtitle')}>
      <Choices
        catalogue={catalogue.value}
        segments={can(READ_SEGMENTS)}
        wanted={wanted}
        counted={counted}
        onChange={(more) => setWanted({ ...wanted, ...more })}
      />
      {tally.problem && <ProblemNote problem={tally.problem} />}
      {!axis && (
        <div className="lv-ground">
          <Nothing title={t(counted ? 'distribution.noBounds' : 'distribution.noSegments')} />
        </div>
      )}
      {axis && !tally.value && !tally.problem && <Skeleton active paragraph={{ rows: 8 }} />}
      {axis && tally.value && (
        <>
          <Parts
            tally={tally.value}
            title={field?.name ?? t('segments.title')}
            bounds={counted ? wanted.bounds : undefined}
            money={field?.type === 'money'}
          />
          <Few tally={tally.value} />
        </>
      )}
      <Ranked asked={asked} />
    </Page>
  );
}

interface ChoicesProps {
  catalogue: Catalogue | undefined;
  /** Whether they may be seen. */
  segments: boolean;
  wanted: Wanted;
  counted: boolean;
  onChange: (more: Partial<Wanted>) => void;
}

function Choices({ catalogue, segments, wanted, counted, onChange }: ChoicesProps) {
  const { t } = useText();
  const fields = (catalogue?.fields ?? [])
    .filter(({ type }) => type !== 'date' && type !== 'instant' && type !== 'id')
    .map(({ id, name }) => ({ value: id, label: name }));
  const search = { optionFilterProp: 'label' };
  return (
    <Form layout="vertical" component="div" className="lv-choices">
      <Form.Item label={t('distribution.by')} htmlFor="distribution-by">
        <Select<string>
          id="distribution-by"
          showSearch={search}
          value={wanted.by}
          options={[
            ...fields,
            ...(segments ? [{ value: BY_SEGMENTS, label: t('segments.title') }] : []),
          ]}
          onChange={(by) => onChange({ by, bounds: [] })}
        />
      </Form.Item>
      {counted && (
        <Form.Item label={t('distribution.bounds')} htmlFor="distribution-bounds">
          <Select<string[]>
            id="distribution-bounds"
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={[',', '，', '、', ' ']}
            placeholder={t('distribution.boundsHint')}
            value={wanted.bounds.map(String)}
            onChange={(typed) => onChange({ bounds: boundsOf(typed) })}
          />
        </Form.Item>
      )}
      {wanted.by === BY_SEGMENTS && (
        <Form.Item label={t('distribution.which')} htmlFor="distribution-segments">
          <SegmentsSelect
            id="distribution-segments"
            label={t('criteria.chooseValues')}
            value={wanted.segments}
            onChange={(chosen) => onChange({ segments: chosen })}
          />
        </Form.Item>
      )}
      {segments && (
        <Form.Item label={t('distribution.among')} htmlFor="distribution-among">
          <SegmentSelect
            id="distribution-among"
            label={t('criteria.everybody')}
            value={wanted.among?.id}
            onChange={(_, among) => onChange({ among })}
          />
        </Form.Item>
      )}
      <Form.Item label={t('distribution.revenue')} htmlFor="distribution-months">
        <Select<number>
          id="distribution-months"
          value={wanted.months ?? 0}
          options={[
            { value: 0, label: t('criteria.window.always') },
            ...MONTHS.map((count) => ({
              value: count,
              label: t('criteria.inLast', { length: t('criteria.length.months', { count }) }),
            })),
          ]}
          onChange={(months) => onChange({ months: months === 0 ? undefined : months })}
        />
      </Form.Item>
    </Form>
  );
}

function boundsOf(typed: readonly string[]): number[] {
  const numbers = typed.map(Number).filter((number) => Number.isFinite(number));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Whether few bring most. */
function Few({ tally }: { tally: Tally }) {
  const { t } = useText();
  const format = useFormat();
  const store = useStore();
  const { top } = tally;
  const currency = tally.currency ?? store.currency ?? 'CNY';
  return (
    <Section title={t('distribution.few')}>
      <p className="lv-flat">
        {t('distribution.fewBring', {
          customers: format.number(top.customers),
          share: format.percent(top.share),
          measured: format.money({ amount: String(top.measured), currency }),
          measuredShare: format.percent(top.measuredShare),
        })}
      </p>
    </Section>
  );
}

import {
  DeleteOutlined,
  EditOutlined,
  PauseOutlined,
  PlayCircleOutlined,
  ReloadOutlined,
} from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import {
  Chart,
  DataTable,
  Facts,
  Link,
  Nothing,
  NOTHING,
  Page,
  ProblemPage,
  Section,
  useFormat,
  useNavigate,
  usePaged,
  usePolling,
  useResource,
  useRoute,
  useSession,
} from '@livery/console-sdk';
import { CriterionSentence } from '../criteria/CriterionSentence';
import { useCustomerColumns } from '../customers/columns';
import { READ, type CustomerSummary } from '../model';
import { useText } from '../text';
import { SegmentState } from './SegmentState';
import { Trend } from './Trend';
import { useSegmentActions } from './actions';
import { CUSTOMER, WRITE_SEGMENTS, type Segment, type SegmentSize } from './model';

/** One segment: who is in it, how many there were, and what the store does for them. */
export function SegmentPage() {
  const { t } = useText();
  const { params } = useRoute();
  const resource = useResource<Segment>(`segments/${encodeURIComponent(params.segment!)}`);
  const { value: segment, problem } = resource;
  const reload = resource.reload;
  if (segment) return <Loaded segment={segment} onChanged={resource.set} reload={reload} />;
  if (!problem) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <ProblemPage
      problem={problem}
      onRetry={() => void reload()}
      extra={<Link to="/segments">{t('segments.toList')}</Link>}
    />
  );
}

interface LoadedProps {
  segment: Segment;
  onChanged: (segment: Segment) => void;
  reload: () => Promise<void>;
}

function Loaded({ segment, onChanged, reload }: LoadedProps) {
  const { t } = useText();
  const { can } = useSession();
  const navigate = useNavigate();
  const format = useFormat();
  const actions = useSegmentActions(onChanged);
  const counting = segment.state === 'active' && !segment.evaluatedAt;
  usePolling(async () => {
    if (counting) await reload();
  }, 3_000);
  const buttons = can(WRITE_SEGMENTS) && !segment.withheld && (
    <>
      <Button
        icon={<EditOutlined aria-hidden />}
        onClick={() => navigate(`/segments/${segment.id}/edit`)}
      >
        {t('customer.edit')}
      </Button>
      {segment.state === 'active' ? (
        <>
          <Button icon={<ReloadOutlined aria-hidden />} onClick={() => actions.resume(segment)}>
            {t('segments.evaluate')}
          </Button>
          <Button icon={<PauseOutlined aria-hidden />} onClick={() => actions.pause(segment)}>
            {t('segments.pause')}
          </Button>
        </>
      ) : (
        <Button icon={<PlayCircleOutlined aria-hidden />} onClick={() => actions.resume(segment)}>
          {t('segments.resume')}
        </Button>
      )}
      <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => actions.remove(segment)}>
        {t('customer.delete')}
      </Button>
    </>
  );
  return (
    <Page
      title={segment.name}
      back={{ to: '/segments', label: t('segments.title') }}
      actions={buttons}
    >
      {segment.state === 'paused' && (
        <Alert
          type="warning"
          showIcon
          title={t('segments.pausedTitle')}
          description={[segment.reason, segment.place && t('segments.at', { place: segment.place })]
            .filter(Boolean)
            .join(' ')}
        />
      )}
      <div className="lv-columns">
        <div>
          <Section title={t('segments.who')}>
            {segment.criterion ? (
              <CriterionSentence population={CUSTOMER} value={segment.criterion} />
            ) : (
              <Nothing title={t('segments.withheld')} hint={t('segments.withheldHint')} />
            )}
          </Section>
          {/* Who was read before all customers were gone through is read again. */}
          {can(READ) && !segment.withheld && (
            <Members key={segment.evaluatedAt} segment={segment} />
          )}
        </div>
        <div>
          <Section title={t('segments.size')}>
            <Facts
              facts={[
                { label: t('segments.members'), value: format.number(segment.members) },
                { label: t('segments.trend'), value: <Trend segment={segment} /> },
                { label: t('segments.state'), value: <SegmentState segment={segment} /> },
              ]}
            />
            <Sizes segment={segment} />
          </Section>
          <Section title={t('segments.persona')}>
            <p className="lv-lines lv-flat">{segment.persona ?? NOTHING}</p>
          </Section>
          <Section title={t('segments.treatment')}>
            <p className="lv-lines lv-flat">{segment.treatment ?? NOTHING}</p>
          </Section>
        </div>
      </div>
    </Page>
  );
}

function Members({ segment }: { segment: Segment }) {
  const { t } = useText();
  const columns = useCustomerColumns().filter(({ key }) =>
    ['name', 'mobile', 'region', 'lastDealingAt'].includes(key),
  );
  const paged = usePaged<CustomerSummary>(`segments/${segment.id}/members`, { limit: 20 });
  return (
    <Section title={t('segments.membersTitle')} flush>
      <DataTable
        label={t('segments.membersTitle')}
        columns={columns}
        paged={paged}
        pageOf={({ id }) => `/customers/${id}`}
        empty={<Nothing title={t('segments.nobody')} hint={t('segments.nobodyHint')} />}
      />
    </Section>
  );
}

function Sizes({ segment }: { segment: Segment }) {
  const { t } = useText();
  const format = useFormat();
  const found = useResource<{ items: SegmentSize[] }>(`segments/${segment.id}/sizes?limit=90`);
  const sizes = [...(found.value?.items ?? [])].reverse();
  if (sizes.length < 2) return <p className="lv-quiet lv-small">{t('segments.noHistory')}</p>;
  return (
    <Chart
      kind="line"
      label={t('segments.history')}
      axis={t('segments.day')}
      categories={sizes.map(({ day }) => format.date(day))}
      series={[{ name: t('segments.members'), values: sizes.map(({ members }) => members) }]}
      height={200}
    />
  );
}

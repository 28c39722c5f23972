import { Button, Form, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Link,
  Page,
  Problem,
  ProblemNote,
  ProblemPage,
  Section,
  useApi,
  useNavigate,
  useNotify,
  useResource,
  useRoute,
  useSession,
  useSettled,
  useStore,
  useVersions,
} from '@livery/console-sdk';
import { CriteriaEditor, useCatalogue } from '../criteria/CriteriaEditor';
import { WindowField } from '../criteria/WindowField';
import { EVERYBODY } from '../criteria/model';
import { isComplete } from '../criteria/tree';
import { useEdited } from '../edited';
import { useRemoval } from '../removal';
import { useText } from '../text';
import {
  AUDIENCES,
  CHARTS,
  COMPARISONS,
  FIRST,
  PERIODS,
  WRITE_REPORTS,
  type Audience,
  type Definition,
  type Pinned,
  type Report,
} from './model';
import { DefinitionWords } from './DefinitionWords';
import { MeasureField } from './MeasureField';
import { ReportView } from './ReportView';
import { RowsField } from './RowsField';
import { useResult } from './useResult';

/** A report: kept, shipped, or new. */
export function ReportPage() {
  const { params } = useRoute();
  const { t } = useText();
  const { report: id, preset } = params;
  const kept = useResource<Report>(id ? `reports/${encodeURIComponent(id)}` : undefined);
  const shipped = useResource<{ items: Pinned[] }>(preset ? 'reports/dashboard' : undefined);
  const problem = kept.problem ?? shipped.problem;
  const one = shipped.value?.items.find((pinned) => pinned.preset === preset);
  if (id && kept.value) return <Loaded key={id} report={kept.value} onChanged={kept.set} />;
  if (preset && one) return <Loaded key={preset} shipped={one} />;
  if (!id && !preset) return <Loaded />;
  const gone = shipped.value && !one;
  if (!problem && !gone) return <Skeleton active paragraph={{ rows: 12 }} />;
  const toList = <Link to="/reports">{t('reports.toList')}</Link>;
  if (!problem) return <Page title={t('reports.gone')}>{toList}</Page>;
  return <ProblemPage problem={problem} onRetry={() => void kept.reload()} extra={toList} />;
}

interface LoadedProps {
  report?: Report;
  shipped?: Pinned;
  onChanged?: (report: Report) => void;
}

function Loaded({ report, shipped, onChanged }: LoadedProps) {
  const { t } = useText();
  const store = useStore();
  const { can } = useSession();
  const [definition, setDefinition] = useState<Definition>(
    report?.definition ?? shipped?.definition ?? FIRST,
  );
  const name = report?.name ?? shipped?.name ?? '';
  const complete =
    isComplete(definition.criterion ?? EVERYBODY) &&
    (!definition.measure.where || isComplete(definition.measure.where));
  // What is only half written is not asked.
  const [asked, setAsked] = useState(definition);
  const settled = useSettled(JSON.stringify(complete ? definition : asked), 500);
  if (JSON.stringify(asked) !== settled) setAsked(JSON.parse(settled) as Definition);
  const { result, problem, busy, again } = useResult(asked);
  return (
    <Page
      title={name || t('reports.add')}
      back={{ to: '/reports', label: t('reports.title') }}
      actions={
        <span className="lv-actions">
          {report && (
            <Button href={`/api/v1/tenants/${store.id}/reports/${report.id}/workbook`} download>
              {t('reports.workbook')}
            </Button>
          )}
          {can(WRITE_REPORTS) && (
            <Keeping {...{ report, shipped, definition, onChanged }} onDecided={setDefinition} />
          )}
        </span>
      }
    >
      <Section title={t('reports.asks')}>
        <Asking definition={definition} onChange={setDefinition} />
      </Section>
      <Section title={name || t('reports.comesTo')}>
        {problem && <ProblemNote problem={problem} onRetry={again} />}
        {!result && !problem && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
        {result && !problem && (
          <div aria-busy={busy}>
            <ReportView name={name || t('reports.comesTo')} definition={asked} result={result} />
          </div>
        )}
      </Section>
    </Page>
  );
}

interface AskingProps {
  definition: Definition;
  onChange: (next: Definition) => void;
}

/** The question, word by word. */
function Asking({ definition, onChange }: AskingProps) {
  const { t } = useText();
  const { value: catalogue } = useCatalogue('customer');
  const { by, compare, chart, ...rest } = definition;
  return (
    <Form layout="vertical" component="div" className="lv-form">
      <Form.Item label={t('reports.measure')}>
        <span className="lv-criteria-words">
          <MeasureField definition={definition} onChange={onChange} />
          {catalogue && (
            <WindowField
              catalogue={catalogue}
              value={definition.span}
              onChange={(span) =>
                onChange({ ...definition, span: span ?? { last: 12, unit: 'months' } })
              }
            />
          )}
        </span>
      </Form.Item>
      <Form.Item label={t('reports.rows')}>
        <span className="lv-criteria-words">
          <RowsField definition={definition} onChange={onChange} />
        </span>
      </Form.Item>
      <Form.Item label={t('reports.shown')}>
        <span className="lv-criteria-words">
          <Select
            aria-label={t('reports.by')}
            value={by ?? ''}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('reports.by.none') },
              ...PERIODS.map((value) => ({ value, label: t(`reports.by.${value}`) })),
            ]}
            onChange={(next) => {
              const { by: _, ...without } = definition;
              onChange(next ? { ...without, by: next as Definition['by'] } : without);
            }}
          />
          <Select
            aria-label={t('reports.compare')}
            value={compare ?? ''}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('reports.compare.none') },
              ...COMPARISONS.map((value) => ({ value, label: t(`reports.compare.${value}`) })),
            ]}
            onChange={(next) => {
              const { compare: _, ...without } = definition;
              onChange(next ? { ...without, compare: next as Definition['compare'] } : without);
            }}
          />
          <Select
            aria-label={t('reports.chart')}
            value={chart ?? 'bar'}
            popupMatchSelectWidth={false}
            options={CHARTS.map((value) => ({ value, label: t(`reports.chart.${value}`) }))}
            onChange={(next) => onChange({ ...rest, by, compare, chart: next })}
          />
        </span>
      </Form.Item>
      <Form.Item label={t('reports.who')}>
        <CriteriaEditor
          compact
          population="customer"
          value={definition.criterion ?? EVERYBODY}
          onChange={(criterion) => onChange({ ...definition, criterion })}
        />
      </Form.Item>
    </Form>
  );
}

interface KeepingProps extends LoadedProps {
  definition: Definition;
  onDecided: (definition: Definition) => void;
}

interface Typed {
  name: string;
  definition: Definition;
  pinnedFor: Audience | '';
}

/** Keeps the question under a name, on a dashboard perhaps. */
function Keeping({ report, shipped, definition, onDecided, onChanged }: KeepingProps) {
  const { t } = useText();
  const api = useApi();
  const versions = useVersions();
  const navigate = useNavigate();
  const notify = useNotify();
  const askToRemove = useRemoval();
  const [name, setName] = useState(report?.name ?? shipped?.name ?? '');
  const [pinnedFor, setPinnedFor] = useState<Audience | ''>(report?.pinnedFor ?? '');
  const stands = useEdited<Report, Typed>({
    value: report,
    open: true,
    path: `reports/${report?.id}`,
    fields: [
      { name: 'name', label: t('field.called') },
      {
        name: 'definition',
        label: t('reports.asks'),
        show: (value: Definition) => <DefinitionWords definition={value} />,
      },
      {
        name: 'pinnedFor',
        label: t('reports.pinnedFor'),
        show: (value: Audience) => t(`reports.audience.${value}`),
      },
    ],
    valuesOf: (one) => ({ ...one, pinnedFor: one.pinnedFor ?? '' }),
  });
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    setProblem(undefined);
    try {
      const saved = await versions.save({
        values: { name, definition, pinnedFor },
        edited: stands.edited,
        send: (typed) => {
          const from = stands.seen.current;
          const body = { ...typed, pinnedFor: typed.pinnedFor || null };
          return from
            ? api.patch<Report>(`reports/${from.id}`, body, { ifMatch: from.version })
            : api.post<Report>('reports', { ...body, preset: shipped?.preset ?? null });
        },
        onDecided: (typed) => {
          setName(typed.name);
          setPinnedFor(typed.pinnedFor);
          onDecided(typed.definition);
        },
      });
      stands.saved(saved);
      onChanged?.(saved);
      notify.done(t('reports.saved', { name: saved.name }));
      if (!report) navigate(`/reports/${saved.id}`);
    } catch (fault) {
      setProblem(Problem.from(fault));
    }
  };
  const remove = () =>
    askToRemove({
      title: t('reports.removeTitle', { name }),
      hint: t('reports.removeHint'),
      path: `reports/${report!.id}`,
      version: stands.seen.current?.version,
      told: t('reports.removed', { name }),
      gone: () => navigate('/reports'),
    });
  const wrong = problem?.errors.find(({ field }) => field === 'name')?.detail;
  return (
    <span className="lv-actions">
      <Input
        aria-label={t('field.called')}
        placeholder={t('field.called')}
        value={name}
        maxLength={100}
        status={wrong ? 'error' : ''}
        onChange={(event) => setName(event.target.value)}
      />
      <Select<Audience | ''>
        aria-label={t('reports.pinnedFor')}
        value={pinnedFor}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('reports.audience.none') },
          ...AUDIENCES.map((value) => ({ value, label: t(`reports.audience.${value}`) })),
        ]}
        onChange={setPinnedFor}
      />
      {report && (
        <Button danger onClick={remove}>
          {t('customer.delete')}
        </Button>
      )}
      <Button type="primary" onClick={() => void save()}>
        {t('customer.save')}
      </Button>
      {problem && <ProblemNote problem={problem} />}
      {versions.dialog}
    </span>
  );
}

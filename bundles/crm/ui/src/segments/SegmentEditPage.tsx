import { Button, Form, Input, Skeleton } from 'antd';
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
  useVersions,
} from '@livery/console-sdk';
import { CriteriaEditor } from '../criteria/CriteriaEditor';
import { CriterionSentence } from '../criteria/CriterionSentence';
import { Trial } from '../criteria/Trial';
import { Why } from '../criteria/Why';
import { EVERYBODY, type Criterion } from '../criteria/model';
import { faultsIn, type Fault } from '../criteria/tree';
import { useEdited } from '../edited';
import { READ } from '../model';
import { useText } from '../text';
import { CUSTOMER, type Segment } from './model';

/** A segment that is written or changed: the sentence, and beside it what it brings. */
export function SegmentEditPage() {
  const { t } = useText();
  const { params } = useRoute();
  const id = params.segment;
  const resource = useResource<Segment>(id ? `segments/${encodeURIComponent(id)}` : undefined);
  const { value: segment, problem } = resource;
  if (!id) return <Editing />;
  if (segment) return <Editing segment={segment} onChanged={resource.set} />;
  if (!problem) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <ProblemPage
      problem={problem}
      onRetry={() => void resource.reload()}
      extra={<Link to="/segments">{t('segments.toList')}</Link>}
    />
  );
}

interface Typed {
  name: string;
  persona: string;
  treatment: string;
  criterion: Criterion;
}

function typedOf(segment?: Segment): Typed {
  return {
    name: segment?.name ?? '',
    persona: segment?.persona ?? '',
    treatment: segment?.treatment ?? '',
    criterion: segment?.criterion ?? EVERYBODY,
  };
}

const FIELDS = ['name', 'persona', 'treatment'] as const;
type FieldName = (typeof FIELDS)[number];

interface EditingProps {
  segment?: Segment;
  onChanged?: (segment: Segment) => void;
}

function Editing({ segment, onChanged }: EditingProps) {
  const { t } = useText();
  const api = useApi();
  const versions = useVersions();
  const navigate = useNavigate();
  const notify = useNotify();
  const { can } = useSession();
  const [typed, setTyped] = useState<Typed>(() => typedOf(segment));
  const { seen, edited } = useEdited<Segment, Typed>({
    value: segment,
    open: true,
    path: `segments/${segment?.id}`,
    fields: [
      { name: 'name', label: t('field.called') },
      {
        name: 'criterion',
        label: t('segments.who'),
        show: (value: Criterion) => <CriterionSentence population={CUSTOMER} value={value} />,
      },
      { name: 'persona', label: t('segments.persona') },
      { name: 'treatment', label: t('segments.treatment') },
    ],
    valuesOf: typedOf,
  });
  const [problem, setProblem] = useState<Problem>();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [saving, setSaving] = useState(false);
  const [unread, setUnread] = useState(false);
  const put = (more: Partial<Typed>) => setTyped((before) => ({ ...before, ...more }));

  const send = (values: Typed): Promise<Segment> => {
    const from = seen.current;
    const body = {
      ...values,
      persona: values.persona.trim() || null,
      treatment: values.treatment.trim() || null,
    };
    return from
      ? api.patch<Segment>(`segments/${from.id}`, body, { ifMatch: from.version })
      : api.post<Segment>('segments', body);
  };
  const save = async () => {
    setSaving(true);
    setProblem(undefined);
    try {
      const saved = await versions.save({ values: typed, send, edited, onDecided: setTyped });
      onChanged?.(saved);
      notify.done(t('segments.saved', { name: saved.name }));
      navigate(`/segments/${saved.id}`);
    } catch (fault) {
      const failed = Problem.from(fault);
      setFaults(faultsIn(failed.errors));
      setProblem(failed);
    }
    setSaving(false);
  };
  const faultOf = (name: FieldName) => problem?.errors.find(({ field }) => field === name)?.detail;
  const elsewhere =
    problem &&
    !problem.errors.some(
      ({ field }) => field.startsWith('criterion') || FIELDS.includes(field as FieldName),
    );
  const item = (name: FieldName, required = false) => ({
    label: name === 'name' ? t('field.called') : t(`segments.${name}`),
    required,
    htmlFor: `segment-${name}`,
    help: faultOf(name),
    validateStatus: faultOf(name) ? ('error' as const) : ('' as const),
  });
  return (
    <Page
      title={segment ? t('segments.editTitle', { name: segment.name }) : t('segments.add')}
      back={
        segment
          ? { to: `/segments/${segment.id}`, label: segment.name }
          : { to: '/segments', label: t('segments.title') }
      }
      actions={
        <Button type="primary" loading={saving} disabled={unread} onClick={() => void save()}>
          {t('customer.save')}
        </Button>
      }
    >
      {problem && (elsewhere || problem.status === 412) && <ProblemNote problem={problem} />}
      {versions.dialog}
      <div className="lv-columns">
        <div>
          <Section title={t('segments.who')}>
            <CriteriaEditor
              population={CUSTOMER}
              value={typed.criterion}
              faults={faults}
              onUnread={setUnread}
              onChange={(criterion) => {
                setFaults([]);
                put({ criterion });
              }}
            />
          </Section>
          <Section title={t('segments.about')}>
            <Form layout="vertical" className="lv-form" component="div">
              <Form.Item {...item('name', true)}>
                <Input
                  id="segment-name"
                  maxLength={100}
                  value={typed.name}
                  onChange={(event) => put({ name: event.target.value })}
                />
              </Form.Item>
              <Form.Item {...item('persona')}>
                <Input.TextArea
                  id="segment-persona"
                  maxLength={2000}
                  autoSize={{ minRows: 2, maxRows: 10 }}
                  placeholder={t('segments.personaHint')}
                  value={typed.persona}
                  onChange={(event) => put({ persona: event.target.value })}
                />
              </Form.Item>
              <Form.Item {...item('treatment')}>
                <Input.TextArea
                  id="segment-treatment"
                  maxLength={2000}
                  autoSize={{ minRows: 2, maxRows: 10 }}
                  placeholder={t('segments.treatmentHint')}
                  value={typed.treatment}
                  onChange={(event) => put({ treatment: event.target.value })}
                />
              </Form.Item>
            </Form>
          </Section>
        </div>
        {can(READ) && (
          <div>
            <Trial population={CUSTOMER} value={typed.criterion} onFaults={setFaults} />
            <Why population={CUSTOMER} value={typed.criterion} />
          </div>
        )}
      </div>
    </Page>
  );
}

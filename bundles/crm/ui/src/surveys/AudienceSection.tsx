import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useState } from 'react';
import {
  EditDrawer,
  Link,
  Nothing,
  ProblemNote,
  Section,
  Status,
  useApi,
  useFormat,
  useNotify,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { CriterionField } from '../criteria/CriterionField';
import { CriterionSentence } from '../criteria/CriterionSentence';
import { CustomerSelect } from '../customer/ProfileFields';
import { useEdited } from '../edited';
import type { Criterion } from '../criteria/model';
import { useText } from '../text';
import type { CustomerRef } from '../work';
import { ANSWER_SURVEYS, WRITE_SURVEYS, mayAsk, type Asked, type Survey } from './model';

interface AudienceSectionProps {
  survey: Survey;
  onChanged: (survey: Survey) => void;
  onRecord: (customer: CustomerRef) => void;
}

/** Who is to be asked, and who has answered; nothing of it for those who may not read what the condition asks. */
export function AudienceSection(props: AudienceSectionProps) {
  const { t } = useText();
  if (!props.survey.withheld) return <Audience {...props} />;
  return (
    <Section title={t('surveys.audience')}>
      <Nothing title={t('segments.withheld')} hint={t('surveys.withheldHint')} />
    </Section>
  );
}

function Audience({ survey, onChanged, onRecord }: AudienceSectionProps) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const format = useFormat();
  const notify = useNotify();
  const [choosing, setChoosing] = useState<'criterion' | 'one'>();
  const path = `surveys/${survey.id}/audience`;
  const paged = usePaged<Asked>(path, { limit: 20 });
  const { items, loading, problem, hasMore, loadMore, loadingMore, reload } = paged;
  const mayWrite = can(WRITE_SURVEYS);
  const without = items.filter(({ consent }) => consent !== 'given').length;
  const drop = async (asked: Asked) => {
    try {
      await api.delete(`${path}/${asked.id}`);
    } catch (fault) {
      notify.failed(fault);
    }
    await reload();
  };
  const extra = mayWrite && (
    <span className="lv-actions">
      {!survey.criterion && (
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setChoosing('one')}>
          {t('surveys.choose')}
        </Button>
      )}
      <Button size="small" onClick={() => setChoosing('criterion')}>
        {t('surveys.byCriterion')}
      </Button>
    </span>
  );
  return (
    <Section title={t('surveys.audience')} extra={extra}>
      {survey.criterion && (
        <div className="lv-gap">
          <CriterionSentence population="customer" value={survey.criterion} />
        </div>
      )}
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {!loading && !problem && items.length === 0 && (
        <Nothing title={t('surveys.nobody')} hint={t('surveys.nobodyHint')} />
      )}
      {without > 0 && (
        <p className="lv-quiet">{t('surveys.withoutConsent', { without, listed: items.length })}</p>
      )}
      <ul className="lv-rows">
        {items.map((asked) => (
          <li key={asked.id}>
            <span>
              <Link to={`/customers/${asked.id}`}>{asked.name}</Link>
              <Status
                tone={asked.answeredAt ? 'good' : 'waiting'}
                text={
                  asked.answeredAt
                    ? t('surveys.answeredOn', { date: format.date(asked.answeredAt) })
                    : t('surveys.notAnswered')
                }
              />
              {asked.consent !== 'given' && (
                <span className={asked.consent === 'withdrawn' ? 'lv-bad' : 'lv-quiet'}>
                  {t(`surveys.consent.${asked.consent}`)}
                </span>
              )}
            </span>
            <span className="lv-actions">
              {survey.stage === 'collect' &&
                !asked.answeredAt &&
                mayAsk(survey, asked) &&
                can(ANSWER_SURVEYS) && (
                  <Button size="small" onClick={() => onRecord({ id: asked.id, name: asked.name })}>
                    {t('surveys.recordShort')}
                  </Button>
                )}
              {mayWrite && !survey.criterion && (
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('surveys.drop', { name: asked.name })}
                  onClick={() => void drop(asked)}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('surveys.more')}
        </Button>
      )}
      <CriterionDrawer
        survey={survey}
        open={choosing === 'criterion'}
        onClose={() => setChoosing(undefined)}
        onSaved={(saved) => {
          onChanged(saved);
          void reload();
        }}
      />
      <ChoosingDrawer
        path={path}
        open={choosing === 'one'}
        onClose={() => setChoosing(undefined)}
        onSaved={() => void reload()}
      />
    </Section>
  );
}

interface CriterionDrawerProps {
  survey: Survey;
  open: boolean;
  onClose: () => void;
  onSaved: (survey: Survey) => void;
}

function CriterionDrawer({ survey, open, onClose, onSaved }: CriterionDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<{ criterion?: Criterion }>();
  const path = `surveys/${survey.id}`;
  const { seen, edited } = useEdited<Survey, { criterion?: Criterion }>({
    value: survey,
    open,
    path,
    fields: [
      {
        name: 'criterion',
        label: t('surveys.criterion'),
        show: (value: Criterion) => <CriterionSentence population="customer" value={value} />,
      },
    ],
    valuesOf: criterionOf,
  });
  const save = async ({ criterion }: { criterion?: Criterion }) => {
    const { version } = seen.current ?? survey;
    const body = { criterion: criterion ?? null };
    const saved = await api.patch<Survey>(path, body, { ifMatch: version });
    onClose();
    onSaved(saved);
  };
  return (
    <EditDrawer<{ criterion?: Criterion }>
      title={t('surveys.byCriterion')}
      open={open}
      onClose={onClose}
      form={form}
      width={720}
      initial={criterionOf(survey)}
      saveLabel={t('customer.save')}
      save={save}
      edited={edited}
    >
      <Form.Item name="criterion" label={t('surveys.criterion')} extra={t('surveys.criterionHint')}>
        <CriterionField />
      </Form.Item>
    </EditDrawer>
  );
}

function criterionOf({ criterion }: Survey): { criterion?: Criterion } {
  return criterion ? { criterion } : {};
}

interface ChoosingDrawerProps {
  path: string;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

function ChoosingDrawer({ path, open, onClose, onSaved }: ChoosingDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<{ customers: string | null }>();
  const save = async ({ customers }: { customers: string | null }) => {
    await api.post(path, { customers: customers ? [customers] : [] });
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<{ customers: string | null }>
      title={t('surveys.choose')}
      open={open}
      onClose={onClose}
      form={form}
      initial={{ customers: null }}
      saveLabel={t('surveys.choose')}
      save={save}
    >
      <Form.Item name="customers" label={t('customer.title')}>
        <CustomerSelect />
      </Form.Item>
    </EditDrawer>
  );
}

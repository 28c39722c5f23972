import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Facts,
  Link,
  Nothing,
  NOTHING,
  Page,
  ProblemPage,
  Section,
  useFormat,
  useNavigate,
  useResource,
  useRoute,
  useSession,
} from '@livery/console-sdk';
import { useRemoval } from '../removal';
import { useText } from '../text';
import type { CustomerRef } from '../work';
import { AudienceSection } from './AudienceSection';
import { ConclusionSection } from './ConclusionSection';
import { MeasuresSection } from './MeasuresSection';
import { QuestionsDrawer } from './QuestionsDrawer';
import { ResponseDrawer } from './ResponseDrawer';
import { ResponsesSection } from './ResponsesSection';
import { ResultsSection } from './ResultsSection';
import { StageBar } from './StageBar';
import { SurveyDrawer } from './SurveyDrawer';
import { STAGES, WRITE_SURVEYS, type Survey } from './model';

/** One survey, from its goal to what is done about what it found. */
export function SurveyPage() {
  const { t } = useText();
  const { params } = useRoute();
  const resource = useResource<Survey>(`surveys/${encodeURIComponent(params.survey!)}`);
  const { value: survey, problem } = resource;
  if (survey) {
    return (
      <Loaded survey={survey} onChanged={resource.set} reload={() => void resource.reload()} />
    );
  }
  if (!problem) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <ProblemPage
      problem={problem}
      onRetry={() => void resource.reload()}
      extra={<Link to="/surveys">{t('surveys.toList')}</Link>}
    />
  );
}

interface LoadedProps {
  survey: Survey;
  onChanged: (survey: Survey) => void;
  reload: () => void;
}

function Loaded({ survey, onChanged, reload }: LoadedProps) {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const navigate = useNavigate();
  const askToRemove = useRemoval();
  const [editing, setEditing] = useState(false);
  const [recording, setRecording] = useState<{ customer?: CustomerRef }>();
  const [came, setCame] = useState(0);
  const mayWrite = can(WRITE_SURVEYS);
  const at = STAGES.indexOf(survey.stage);
  const reached = (stage: (typeof STAGES)[number]) => at >= STAGES.indexOf(stage);
  const changed = () => {
    setCame((n) => n + 1);
    reload();
  };
  const remove = () =>
    askToRemove({
      title: t('surveys.removeTitle', { name: survey.title }),
      path: `surveys/${survey.id}`,
      version: survey.version,
      gone: () => navigate('/surveys'),
    });
  return (
    <Page
      title={survey.title}
      back={{ to: '/surveys', label: t('surveys.title') }}
      actions={
        mayWrite && (
          <>
            <Button icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
              {t('customer.edit')}
            </Button>
            {survey.responses === 0 && !survey.withheld && (
              <Button danger icon={<DeleteOutlined aria-hidden />} onClick={remove}>
                {t('customer.delete')}
              </Button>
            )}
          </>
        )
      }
    >
      <StageBar survey={survey} onChanged={onChanged} />
      <div className="lv-columns">
        <div>
          {reached('analyse') && <ConclusionSection survey={survey} onChanged={onChanged} />}
          {survey.responses > 0 && <ResultsSection key={`results-${came}`} survey={survey} />}
          <QuestionsSection survey={survey} onChanged={onChanged} />
        </div>
        <div>
          <Section title={t('surveys.about')}>
            <Facts
              facts={[
                { label: t('surveys.goal'), value: survey.goal ?? NOTHING },
                { label: t('surveys.method'), value: t(`surveys.method.${survey.method}`) },
                { label: t('surveys.responsible'), value: survey.responsible.name ?? NOTHING },
                { label: t('surveys.responses'), value: format.number(survey.responses) },
              ]}
            />
          </Section>
          {reached('apply') && <MeasuresSection survey={survey} />}
          {reached('design') && (
            <AudienceSection
              key={`audience-${came}`}
              survey={survey}
              onChanged={onChanged}
              onRecord={(customer) => setRecording({ customer })}
            />
          )}
          {reached('collect') && (
            <ResponsesSection
              key={`responses-${came}`}
              survey={survey}
              onAdd={() => setRecording({})}
              onRemoved={changed}
            />
          )}
        </div>
      </div>
      <SurveyDrawer
        survey={survey}
        open={editing}
        onClose={() => setEditing(false)}
        onSaved={onChanged}
      />
      <ResponseDrawer
        survey={survey}
        customer={recording?.customer}
        open={recording !== undefined}
        onClose={() => setRecording(undefined)}
        onSaved={changed}
      />
    </Page>
  );
}

function QuestionsSection({ survey, onChanged }: Omit<LoadedProps, 'reload'>) {
  const { t } = useText();
  const { can } = useSession();
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={t('surveys.questions')}
      extra={
        can(WRITE_SURVEYS) &&
        survey.responses === 0 && (
          <Button size="small" icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
            {t('surveys.design')}
          </Button>
        )
      }
    >
      {survey.questions.length === 0 && (
        <Nothing title={t('surveys.noQuestions')} hint={t('surveys.noQuestionsHint')} />
      )}
      <ul className="lv-rows">
        {survey.questions.map(({ id, kind, text, required, choices }) => (
          <li key={id}>
            <span>
              <strong>{text}</strong>
              <span className="lv-quiet">
                {[t(`surveys.kind.${kind}`), required && t('surveys.required'), choices.join(' / ')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <QuestionsDrawer
        survey={survey}
        open={editing}
        onClose={() => setEditing(false)}
        onSaved={onChanged}
      />
    </Section>
  );
}

import { ArrowRightOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button, Select, Steps } from 'antd';
import { useState } from 'react';
import { Problem, ProblemNote, ReasonDialog, useApi, useSession } from '@livery/console-sdk';
import { useText } from '../text';
import { STAGES, WRITE_SURVEYS, nextOf, type Stage, type Survey } from './model';

interface StageBarProps {
  survey: Survey;
  onChanged: (survey: Survey) => void;
}

/** How far the survey is, and where it goes from here. */
export function StageBar({ survey, onChanged }: StageBarProps) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const [problem, setProblem] = useState<Problem>();
  const [moving, setMoving] = useState(false);
  const [back, setBack] = useState<Stage>();
  const at = STAGES.indexOf(survey.stage);
  // Who may not see whom it asks does not begin to ask them.
  const mayBegin = (stage: Stage | undefined) => stage !== 'collect' || !survey.withheld;
  const next = nextOf(survey.stage);
  const move = async (stage: Stage, reason?: string) => {
    setMoving(true);
    setProblem(undefined);
    try {
      onChanged(
        await api.patch<Survey>(
          `surveys/${survey.id}`,
          { stage, reason },
          { ifMatch: survey.version },
        ),
      );
    } catch (fault) {
      const failed = Problem.from(fault);
      setProblem(failed);
      // Somebody else was faster: what is stored now is shown, and from there it goes on.
      if (failed.status === 412 && failed.current) onChanged(failed.current as Survey);
    }
    setMoving(false);
  };
  return (
    <div className="lv-ground lv-section-body lv-gap">
      <div className="lv-gap">
        <Steps
          size="small"
          current={at}
          items={STAGES.map((stage) => ({ title: t(`surveys.stage.${stage}`) }))}
        />
      </div>
      {survey.reason && (
        <p className="lv-quiet">{t('surveys.wentBack', { reason: survey.reason })}</p>
      )}
      {problem && (
        <div className="lv-gap">
          <ProblemNote problem={problem}>
            {problem.errors.map(({ field, detail }) => (
              <div key={field}>{detail}</div>
            ))}
          </ProblemNote>
        </div>
      )}
      {can(WRITE_SURVEYS) && (
        <span className="lv-actions">
          {next && mayBegin(next) && (
            <Button
              type="primary"
              icon={<ArrowRightOutlined aria-hidden />}
              loading={moving}
              onClick={() => void move(next)}
            >
              {t('surveys.goOn', { stage: t(`surveys.stage.${next}`) })}
            </Button>
          )}
          {at > 0 && (
            <Select<Stage | null>
              className="lv-filter"
              aria-label={t('surveys.goBack')}
              placeholder={t('surveys.goBack')}
              suffixIcon={<RollbackOutlined aria-hidden />}
              value={null}
              options={STAGES.slice(0, at)
                .filter(mayBegin)
                .map((stage) => ({ value: stage, label: t(`surveys.stage.${stage}`) }))}
              onChange={(stage) => setBack(stage ?? undefined)}
            />
          )}
        </span>
      )}
      <ReasonDialog
        open={back !== undefined}
        title={t('surveys.goBackTo', { stage: t(`surveys.stage.${back ?? 'goal'}`) })}
        hint={t('surveys.goBackHint')}
        okText={t('surveys.goBack')}
        onClose={() => setBack(undefined)}
        onReason={async (reason) => {
          await move(back ?? 'goal', reason);
          setBack(undefined);
        }}
      />
    </div>
  );
}

import { FileAddOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import {
  DataTable,
  Nothing,
  NOTHING,
  Page,
  Status,
  useApi,
  useFormat,
  useNavigate,
  useNotify,
  usePaged,
  useSession,
  type Column,
  type Tone,
} from '@livery/console-sdk';
import { useText } from '../text';
import { SurveyDrawer } from './SurveyDrawer';
import { WRITE_SURVEYS, type Stage, type Survey, type SurveySummary } from './model';

const TONES: Record<Stage, Tone> = {
  goal: 'quiet',
  design: 'waiting',
  collect: 'busy',
  analyse: 'busy',
  apply: 'good',
};

/** The surveys of the store, the newest first. */
export function SurveysPage() {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const format = useFormat();
  const navigate = useNavigate();
  const notify = useNotify();
  const [adding, setAdding] = useState(false);
  const paged = usePaged<SurveySummary>('surveys', { limit: 20 });
  const needs = async () => {
    try {
      const made = await api.post<Survey>('surveys/needs');
      navigate(`/surveys/${made.id}`);
    } catch (fault) {
      notify.failed(fault);
    }
  };
  const columns: Column<SurveySummary>[] = [
    { key: 'title', title: t('surveys.name'), heading: true, render: ({ title }) => title },
    {
      key: 'stage',
      title: t('surveys.stage'),
      width: 130,
      render: ({ stage }) => <Status tone={TONES[stage]} text={t(`surveys.stage.${stage}`)} />,
    },
    {
      key: 'method',
      title: t('surveys.method'),
      width: 140,
      render: ({ method }) => t(`surveys.method.${method}`),
    },
    {
      key: 'responsible',
      title: t('surveys.responsible'),
      width: 140,
      render: ({ responsible }) => responsible.name ?? NOTHING,
    },
    {
      key: 'responses',
      title: t('surveys.responses'),
      width: 110,
      align: 'end',
      render: ({ responses }) => format.number(responses),
    },
    {
      key: 'createdAt',
      title: t('surveys.createdAt'),
      width: 130,
      render: ({ createdAt }) => format.date(createdAt),
    },
  ];
  return (
    <Page
      title={t('surveys.title')}
      subtitle={t('surveys.subtitle')}
      actions={
        can(WRITE_SURVEYS) && (
          <>
            <Button icon={<FileAddOutlined aria-hidden />} onClick={() => void needs()}>
              {t('surveys.needs')}
            </Button>
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t('surveys.add')}
            </Button>
          </>
        )
      }
    >
      <DataTable
        label={t('surveys.title')}
        columns={columns}
        paged={paged}
        pageOf={({ id }) => `/surveys/${id}`}
        empty={<Nothing title={t('surveys.none')} hint={t('surveys.noneHint')} />}
      />
      <SurveyDrawer
        open={adding}
        onClose={() => setAdding(false)}
        onSaved={({ id }) => navigate(`/surveys/${id}`)}
      />
    </Page>
  );
}

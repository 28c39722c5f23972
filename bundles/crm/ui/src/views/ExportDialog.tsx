import { DownloadOutlined } from '@ant-design/icons';
import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import {
  Problem,
  ProblemNote,
  useApi,
  usePolling,
  useSession,
  useStore,
} from '@livery/console-sdk';
import { REVEAL } from '../model';
import { useText } from '../text';

interface ExportJson {
  id: string;
  ready: boolean;
  failed: boolean;
}

/** What is exported: some customers, or all of another list that pass its filter. */
export interface Exported {
  list?: 'vehicles' | 'leads' | 'tasks';
  selection?: unknown;
  filter?: Record<string, string | undefined>;
  columns: readonly string[];
  sort?: string | undefined;
}

interface ExportDialogProps extends Exported {
  onClose: () => void;
}

/** A list as a workbook: asked for, made by a job, and fetched. */
export function ExportDialog({ onClose, ...exported }: ExportDialogProps) {
  const { t } = useText();
  const api = useApi();
  const store = useStore();
  const { can } = useSession();
  const hasMobiles = exported.list === undefined || exported.list === 'leads';
  const [mobiles, setMobiles] = useState<'masked' | 'whole'>('masked');
  const [reason, setReason] = useState('');
  const [wanted, setWanted] = useState<ExportJson>();
  const [problem, setProblem] = useState<Problem>();
  const [running, setRunning] = useState(false);
  const start = async () => {
    setRunning(true);
    setProblem(undefined);
    try {
      const body = { ...exported, reason: mobiles === 'whole' ? reason : undefined };
      setWanted(await api.post<ExportJson>('list-exports', body));
    } catch (fault) {
      setProblem(Problem.from(fault));
    }
    setRunning(false);
  };
  usePolling(async () => {
    if (!wanted || wanted.ready || wanted.failed) return;
    try {
      setWanted(await api.get<ExportJson>(`list-exports/${wanted.id}`));
    } catch (fault) {
      setProblem(Problem.from(fault));
    }
  }, 1_000);
  const file = wanted?.ready
    ? `/api/v1/tenants/${store.id}/list-exports/${wanted.id}/file`
    : undefined;
  return (
    <Modal
      open
      title={t('export.title')}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('export.close')}</Button>
          {wanted === undefined || wanted.failed ? (
            <Button
              type="primary"
              loading={running}
              disabled={mobiles === 'whole' && reason.trim() === ''}
              onClick={() => void start()}
            >
              {t('export.start')}
            </Button>
          ) : (
            <Button
              type="primary"
              icon={<DownloadOutlined aria-hidden />}
              loading={!file}
              {...(file && { href: file, download: true })}
            >
              {t('export.download')}
            </Button>
          )}
        </>
      }
    >
      {problem && (
        <ProblemNote problem={problem}>{problem.errors.map(({ detail }) => detail)}</ProblemNote>
      )}
      <p>{t('export.hint')}</p>
      {can(REVEAL) && (wanted === undefined || wanted.failed) && hasMobiles && (
        <>
          <Radio.Group
            className="lv-gap"
            aria-label={t('field.mobile')}
            value={mobiles}
            onChange={({ target }) => setMobiles(target.value as 'masked' | 'whole')}
            options={(['masked', 'whole'] as const).map((value) => ({
              value,
              label: t(`export.${value}`),
            }))}
          />
          {mobiles === 'whole' && (
            <Input
              aria-label={t('export.reason')}
              placeholder={t('export.reason')}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </>
      )}
      {wanted !== undefined && (
        <p aria-live="polite">
          {t(wanted.failed ? 'export.failed' : file ? 'export.ready' : 'export.running')}
        </p>
      )}
    </Modal>
  );
}

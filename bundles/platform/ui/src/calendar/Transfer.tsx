import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { Problem, ProblemNote, useApi, useNotify } from '@livery/console-sdk';
import { useText } from '../text';

interface TransferProps {
  /** Below which `export` and `import` are. */
  path: string;
  /** Of the file that is written. */
  fileName: string;
  canImport: boolean;
  onImported: () => void;
  onProblem: (problem: Problem | undefined) => void;
}

/** Writes a calendar into a JSON file, and reads one. */
export function Transfer({ path, fileName, canImport, onImported, onProblem }: TransferProps) {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const [running, setRunning] = useState(false);

  const write = async () => {
    try {
      const content = JSON.stringify(await api.get(`${path}/export`), null, 2);
      const url = URL.createObjectURL(new Blob([`${content}\n`], { type: 'application/json' }));
      const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
      link.click();
      URL.revokeObjectURL(url);
    } catch (fault) {
      notify.failed(fault);
    }
  };
  const read = async (file: File) => {
    setRunning(true);
    onProblem(undefined);
    try {
      const done = await api.post<{ days: number }>(`${path}/import`, parsed(await file.text(), t));
      notify.done(t('calendar.imported', { count: done.days }));
      onImported();
    } catch (fault) {
      onProblem(Problem.from(fault));
    }
    setRunning(false);
  };
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void write()}>
        {t('calendar.export')}
      </Button>
      {canImport && (
        <Upload
          accept=".json,application/json"
          showUploadList={false}
          beforeUpload={(file) => {
            void read(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />} loading={running}>
            {t('calendar.import')}
          </Button>
        </Upload>
      )}
    </>
  );
}

function parsed(content: string, t: ReturnType<typeof useText>['t']): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    const detail = t('calendar.noJson');
    throw new Problem(400, { title: detail, detail, code: 'platform.calendar.no-json' });
  }
}

/** What is wrong with a file, row by row. */
export function ImportProblem({ problem }: { problem: Problem }) {
  return (
    <ProblemNote problem={problem}>
      {problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ field, detail }) => (
            <li key={field}>
              <code className="lv-code">{field}</code> {detail}
            </li>
          ))}
        </ul>
      )}
    </ProblemNote>
  );
}

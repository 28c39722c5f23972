import { UploadOutlined } from '@ant-design/icons';
import { Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { Problem, ProblemNote, useApi } from '@livery/console-sdk';
import { useText } from '../text';
import type { Archive } from './model';

const UNSIGNED = ['modules.archive.unsigned', 'modules.archive.signer-unknown'];

/** Sends an archive to be kept; one that nobody trusted has signed only after asking. */
export function AddArchive({ onAdded }: { onAdded: (archive: Archive) => void }) {
  const { t } = useText();
  const api = useApi();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ file: Blob; problem: Problem }>();

  const add = async (file: Blob, unsigned: boolean) => {
    setBusy(true);
    setRefused(undefined);
    try {
      const query = unsigned ? { unsigned } : {};
      onAdded(await api.post<Archive>('modules/archives', file, { query }));
    } catch (fault) {
      setRefused({ file, problem: Problem.from(fault) });
    } finally {
      setBusy(false);
    }
  };
  const mayGoOn = refused && UNSIGNED.includes(refused.problem.code);
  return (
    <>
      <Upload
        accept=".kar"
        showUploadList={false}
        beforeUpload={(file) => {
          void add(new Blob([file], { type: 'application/octet-stream' }), false);
          return false;
        }}
      >
        <Button type="primary" loading={busy} icon={<UploadOutlined aria-hidden />}>
          {t('deployment.add')}
        </Button>
      </Upload>
      {refused && (
        <Modal
          open
          title={t('deployment.notAdded')}
          okText={t(mayGoOn ? 'deployment.addUnsigned' : 'deployment.close')}
          okButtonProps={{ danger: mayGoOn ?? false }}
          cancelButtonProps={mayGoOn ? {} : { style: { display: 'none' } }}
          onOk={() => (mayGoOn ? void add(refused.file, true) : setRefused(undefined))}
          onCancel={() => setRefused(undefined)}
        >
          <ProblemNote problem={refused.problem} />
        </Modal>
      )}
    </>
  );
}

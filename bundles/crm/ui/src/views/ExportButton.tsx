import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '@livery/console-sdk';
import { useText } from '../text';
import { EXPORT } from './bulk';
import { ExportDialog, type Exported } from './ExportDialog';

/** Makes a workbook of a list. */
export function ExportButton(exported: Exported) {
  const { t } = useText();
  const { can } = useSession();
  const [open, setOpen] = useState(false);
  if (!can(EXPORT)) return null;
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('export.action')}
      </Button>
      {open && <ExportDialog {...exported} onClose={() => setOpen(false)} />}
    </>
  );
}

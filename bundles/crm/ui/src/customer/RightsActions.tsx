import { DownloadOutlined, UserDeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog, useApi, useNavigate, useNotify, useSession } from '@livery/console-sdk';
import { ERASE, EXPORT, type Customer } from '../model';
import { useText } from '../text';

/** A person's rights: all that is held on them handed out, or who they were erased. */
export function RightsActions({ customer }: { customer: Customer }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const navigate = useNavigate();
  const notify = useNotify();
  const [erasing, setErasing] = useState(false);
  const hand = async () => {
    try {
      const archive = await api.post<Blob>(`customers/${customer.id}/export?files=true`);
      save(`customer-${customer.id}.zip`, archive);
    } catch (fault) {
      notify.failed(fault);
    }
  };
  const erase = async (reason: string) => {
    await api.post(`customers/${customer.id}/erase`, { confirm: customer.name, reason });
    setErasing(false);
    notify.done(t('privacy.erased'));
    navigate('/customers', { replace: true });
  };
  return (
    <>
      {can(EXPORT) && (
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void hand()}>
          {t('privacy.export')}
        </Button>
      )}
      {can(ERASE) && (
        <Button danger icon={<UserDeleteOutlined aria-hidden />} onClick={() => setErasing(true)}>
          {t('privacy.erase')}
        </Button>
      )}
      <ReasonDialog
        open={erasing}
        danger
        title={t('privacy.eraseTitle', { name: customer.name })}
        hint={t('privacy.eraseHint')}
        okText={t('privacy.erase')}
        confirm={customer.name}
        onClose={() => setErasing(false)}
        onReason={erase}
      />
    </>
  );
}

function save(name: string, archive: Blob): void {
  const url = URL.createObjectURL(archive);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

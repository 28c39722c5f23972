import { FileSearchOutlined, LockOutlined, ShopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Notice, useNavigate } from '@livery/console-sdk';
import { go } from '@livery/console-sdk/host';
import { useText } from '../text';

/** The page of the store does not exist. */
export function UnknownPage() {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Notice
      icon={<FileSearchOutlined aria-hidden />}
      title={t('unknown.title')}
      hint={t('unknown.hint')}
      actions={<HomeButton onClick={() => navigate('/')} />}
    />
  );
}

export function ForbiddenPage() {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Notice
      icon={<LockOutlined aria-hidden />}
      title={t('forbidden.title')}
      hint={t('forbidden.hint')}
      actions={<HomeButton onClick={() => navigate('/')} />}
    />
  );
}

export function UnknownStore() {
  const { t } = useText();
  return (
    <Notice
      icon={<ShopOutlined aria-hidden />}
      title={t('unknown.store')}
      hint={t('unknown.storeHint')}
      actions={<HomeButton onClick={() => go('/')} />}
    />
  );
}

export function NoStore() {
  const { t } = useText();
  return (
    <Notice
      icon={<ShopOutlined aria-hidden />}
      title={t('store.noneAtAll')}
      hint={t('store.noneAtAllHint')}
    />
  );
}

function HomeButton({ onClick }: { onClick: () => void }) {
  const { t } = useText();
  return (
    <Button type="primary" onClick={onClick}>
      {t('action.home')}
    </Button>
  );
}

import { Button, Result } from 'antd';
import { Link } from '@livery/console-sdk';
import { go } from '@livery/console-sdk/host';
import { useText } from '../text';

function HomeButton() {
  const { t } = useText();
  return (
    <Button type="primary" onClick={() => go('/')}>
      {t('action.home')}
    </Button>
  );
}

export function UnknownPage() {
  const { t } = useText();
  return (
    <Result
      status="404"
      title={t('unknown.title')}
      subTitle={t('unknown.hint')}
      extra={<HomeButton />}
    />
  );
}

export function UnknownStore() {
  const { t } = useText();
  return (
    <Result
      status="404"
      title={t('unknown.store')}
      subTitle={t('unknown.storeHint')}
      extra={<HomeButton />}
    />
  );
}

export function NoStore() {
  const { t } = useText();
  return <Result status="info" title={t('store.noneAtAll')} subTitle={t('store.noneAtAllHint')} />;
}

export function ForbiddenPage() {
  const { t } = useText();
  return (
    <Result
      status="403"
      title={t('forbidden.title')}
      subTitle={t('forbidden.hint')}
      extra={<Link to="/">{t('action.home')}</Link>}
    />
  );
}

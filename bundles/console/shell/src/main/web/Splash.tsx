import { Spin } from 'antd';
import { useText } from './text';

/** While the console finds out who is there. */
export function Splash() {
  const { t } = useText();
  return (
    <div className="sh-splash" role="status" aria-label={t('loading')}>
      <Spin size="large" />
    </div>
  );
}

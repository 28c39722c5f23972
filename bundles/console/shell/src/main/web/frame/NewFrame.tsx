import { Alert, Button } from 'antd';
import { usePluginNews } from '../plugins/follow';
import { useText } from '../text';

/** The console itself was updated: whoever has nothing half-typed may load it now. */
export function NewFrame() {
  const { t } = useText();
  if (!usePluginNews().newFrame) return null;
  return (
    <Alert
      className="sh-news"
      type="info"
      showIcon
      title={t('frame.updated')}
      action={
        <Button size="small" onClick={() => window.location.reload()}>
          {t('frame.reload')}
        </Button>
      }
    />
  );
}

import { Button, Popconfirm, Tag } from 'antd';
import { useFormat } from '@livery/console-sdk';
import { GROUP, type ListedKey } from '../model';
import { EVERYTHING } from '../permissions/patterns';
import { usePatternWords } from '../permissions/words';
import { usePlaceName } from '../places/names';
import { useText } from '../text';
import { isExpired } from './key';

interface KeyLineProps {
  listed: ListedKey;
  onRevoke: () => Promise<void>;
}

const SHOWN = 4;

/** A key as listed: for what, until when, how far it reaches and when it was last used. */
export function KeyLine({ listed, onRevoke }: KeyLineProps) {
  const { t } = useText();
  const format = useFormat();
  const placeName = usePlaceName();
  const words = usePatternWords();
  const { name, expires, lastUsed, tenants, permissions } = listed;
  const expired = isExpired(expires);
  const everywhere = tenants.length === 1 && tenants[0] === GROUP;
  const everything = permissions.length === 1 && permissions[0] === EVERYTHING;
  const until =
    expires === 'never'
      ? t('key.forEver')
      : t(expired ? 'key.endedAt' : 'key.until', { at: format.dateTime(expires) });
  const used = lastUsed ? t('key.lastUsed', { at: format.dateTime(lastUsed) }) : t('key.unused');
  const some = (all: string[]) => {
    const shown = all.slice(0, SHOWN).join(t('punctuation.comma'));
    const more = all.length - SHOWN;
    return more > 0 ? `${shown} ${t('role.more', { count: more })}` : shown;
  };
  return (
    <div className="lv-access">
      <div>
        <div>
          {name} {expired && <Tag color="error">{t('key.expired')}</Tag>}
        </div>
        <div className="lv-quiet lv-small">
          {until}
          {' · '}
          {used}
        </div>
        <div className="lv-quiet lv-small" title={tenants.map(placeName).join('\n')}>
          {t('key.placesAre', {
            places: everywhere ? t('key.everywhere') : some(tenants.map(placeName)),
          })}
        </div>
        <div className="lv-quiet lv-small" title={permissions.map(words).join('\n')}>
          {t('key.permissionsAre', {
            permissions: everything ? t('key.everything') : some(permissions.map(words)),
          })}
        </div>
      </div>
      <Popconfirm
        title={t('key.revokeAsk', { name })}
        okText={t('key.revoke')}
        okButtonProps={{ danger: true }}
        onConfirm={onRevoke}
      >
        <Button size="small" danger>
          {t('key.revoke')}
        </Button>
      </Popconfirm>
    </div>
  );
}

import { useText } from '../text';

/** A node's name, and whether it is the one that answers. */
export function NodeName({ name, self }: { name: string; self: boolean }) {
  const { t } = useText();
  return (
    <>
      <code className="lv-code">{name}</code>
      {self && <div className="lv-quiet lv-small">{t('nodes.self')}</div>}
    </>
  );
}

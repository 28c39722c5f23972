import { DeleteOutlined, EditOutlined, EyeOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Nothing,
  ProblemNote,
  Section,
  Status,
  useFormat,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { useRemoval } from '../removal';
import { useText } from '../text';
import { ExternalDrawer } from './ExternalDrawer';
import { READ_EXTERNAL, WRITE_EXTERNAL, type ExternalDatum } from './model';

/** What others told of the customer. It is read when somebody asks to see it, for each look is recorded. */
export function ExternalSection({ customerId }: { customerId: string }) {
  const { t } = useText();
  const { can } = useSession();
  const [shown, setShown] = useState(false);
  const [writing, setWriting] = useState<ExternalDatum | 'new'>();
  const [saved, setSaved] = useState(0);
  const path = `customers/${customerId}/external-data`;
  if (!can(READ_EXTERNAL) && !can(WRITE_EXTERNAL)) return null;
  const add = can(WRITE_EXTERNAL) && (
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setWriting('new')}>
      {t('external.add')}
    </Button>
  );
  return (
    <Section title={t('external.title')} extra={add}>
      {!shown && (
        <>
          <p className="lv-quiet">{t('external.hint')}</p>
          {can(READ_EXTERNAL) && (
            <Button icon={<EyeOutlined aria-hidden />} onClick={() => setShown(true)}>
              {t('external.show')}
            </Button>
          )}
        </>
      )}
      {shown && <Told key={saved} path={path} onEdit={setWriting} />}
      <ExternalDrawer
        customerId={customerId}
        datum={writing === 'new' ? undefined : writing}
        open={writing !== undefined}
        onClose={() => setWriting(undefined)}
        onSaved={() => setSaved((n) => n + 1)}
      />
    </Section>
  );
}

interface ToldProps {
  path: string;
  onEdit: (datum: ExternalDatum) => void;
}

function Told({ path, onEdit }: ToldProps) {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const askToRemove = useRemoval();
  const paged = usePaged<ExternalDatum>(path, { limit: 10 });
  const { items, loading, problem, hasMore, loadMore, loadingMore, reload } = paged;
  const remove = (datum: ExternalDatum) =>
    askToRemove({
      title: t('external.removeTitle', { name: datum.name }),
      hint: t('external.removeHint'),
      path: `${path}/${datum.id}`,
      version: datum.version,
      gone: reload,
      failed: reload,
    });
  return (
    <>
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {!loading && !problem && items.length === 0 && (
        <Nothing title={t('external.none')} hint={t('external.noneHint')} />
      )}
      <ul className="lv-rows">
        {items.map((datum) => (
          <li key={datum.id}>
            <span>
              <strong>
                {datum.name}
                {datum.standing === 'in-force' && t('external.is', { value: shownValue(datum) })}
              </strong>
              <span className="lv-quiet">
                {[
                  datum.provider,
                  t(`external.category.${datum.category}`),
                  t('external.obtained', { date: format.date(datum.obtainedOn) }),
                  datum.validUntil && t('external.until', { date: format.date(datum.validUntil) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className="lv-quiet">
                {[
                  t('external.for', { purpose: t(`consents.purpose.${datum.purpose}`) }),
                  t(`external.basis.${datum.basis}`),
                  datum.reference,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {datum.standing !== 'in-force' && (
                <Status tone="waiting" text={t(`external.standing.${datum.standing}`)} />
              )}
            </span>
            {can(WRITE_EXTERNAL) && datum.standing === 'in-force' && (
              <Button
                size="small"
                type="text"
                icon={<EditOutlined aria-hidden />}
                aria-label={t('external.change', { name: datum.name })}
                onClick={() => onEdit(datum)}
              />
            )}
            {can(WRITE_EXTERNAL) && (
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('external.remove', { name: datum.name })}
                onClick={() => remove(datum)}
              />
            )}
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('timeline.more')}
        </Button>
      )}
    </>
  );

  function shownValue({ text, number, date }: ExternalDatum): string {
    if (text !== null) return text;
    return number === null ? format.date(date ?? '') : format.number(number);
  }
}

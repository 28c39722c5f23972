import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import {
  DataTable,
  Link,
  Nothing,
  NOTHING,
  Page,
  useFormat,
  usePaged,
  useRoute,
  useSession,
  type Column,
} from '@livery/console-sdk';
import { useText } from '../text';
import { FeedbackStateWord, FeedbackText, useFeedbackTitle } from './FeedbackWords';
import { SettleDrawer } from './SettleDrawer';
import { FEEDBACK_KINDS, FEEDBACK_STATES, WRITE_FEEDBACK, type Feedback } from './model';

/** What customers said of the store, the newest first. */
export function FeedbackPage() {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const titleOf = useFeedbackTitle();
  const { query, setQuery } = useRoute();
  const kind = FEEDBACK_KINDS.find((one) => one === query.get('kind'));
  const state = FEEDBACK_STATES.find((one) => one === query.get('state'));
  const [settling, setSettling] = useState<Feedback>();
  const paged = usePaged<Feedback>('feedback', { limit: 20, kind, state });
  const columns: Column<Feedback>[] = [
    {
      key: 'customer',
      title: t('customer.title'),
      width: 160,
      heading: true,
      render: ({ customer }) => <Link to={`/customers/${customer.id}`}>{customer.name}</Link>,
    },
    { key: 'kind', title: t('feedback.kind'), width: 120, render: titleOf },
    {
      key: 'text',
      title: t('feedback.text'),
      render: (said) => (said.text || said.outcome ? <FeedbackText said={said} /> : NOTHING),
    },
    {
      key: 'channel',
      title: t('interactions.channel'),
      width: 110,
      render: ({ channel }) => t(`interactions.channel.${channel}`),
    },
    {
      key: 'at',
      title: t('feedback.at'),
      width: 160,
      render: ({ at, by }) => (
        <>
          {format.dateTime(at)}
          {by?.name && <div className="lv-quiet lv-small">{by.name}</div>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('feedback.state'),
      width: 110,
      render: (said) => <FeedbackStateWord said={said} />,
    },
  ];
  if (can(WRITE_FEEDBACK)) {
    columns.push({
      key: 'actions',
      title: '',
      width: 110,
      actions: true,
      render: (said) =>
        said.state === 'open' && (
          <Button size="small" onClick={() => setSettling(said)}>
            {t('feedback.settle')}
          </Button>
        ),
    });
  }
  return (
    <Page title={t('feedback.title')}>
      <div className="lv-toolbar">
        <Segmented
          aria-label={t('feedback.state')}
          value={state ?? 'all'}
          options={(['all', ...FEEDBACK_STATES] as const).map((one) => ({
            value: one,
            label: t(`feedback.state.${one}`),
          }))}
          onChange={(next) => setQuery({ state: next === 'all' ? undefined : next })}
        />
        <Select
          className="lv-filter"
          aria-label={t('feedback.kind')}
          placeholder={t('feedback.anyKind')}
          allowClear
          value={kind}
          options={FEEDBACK_KINDS.map((one) => ({ value: one, label: t(`feedback.kind.${one}`) }))}
          onChange={(next: string | undefined) => setQuery({ kind: next })}
        />
      </div>
      <DataTable
        label={t('feedback.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('feedback.none')} hint={t('feedback.pageHint')} />}
      />
      <SettleDrawer
        said={settling}
        onClose={() => setSettling(undefined)}
        onSaved={() => void paged.reload()}
      />
    </Page>
  );
}

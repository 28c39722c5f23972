import {
  CheckCircleOutlined,
  CommentOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  FunnelPlotOutlined,
  MessageOutlined,
  NotificationOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, Select, Skeleton, Timeline } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import {
  Nothing,
  ProblemNote,
  Section,
  useFormat,
  usePaged,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { DealingDrawer } from '../dealings/DealingDrawer';
import {
  FeedbackStateWord,
  FeedbackText,
  useFeedbackFacts,
  useFeedbackTitle,
} from '../feedback/FeedbackWords';
import type { Feedback } from '../feedback/model';
import { DEALING_KINDS, WRITE, type Dealing, type DealingKind } from '../model';
import { useText } from '../text';
import {
  WRITE_INTERACTIONS,
  type Consent,
  type Interaction,
  type Lead,
  type Note,
  type Task,
} from '../work';
import { GivenWord } from './ConsentsSection';
import { DEALING_ICONS, DealingEntry } from './DealingEntry';
import { InteractionDrawer } from './InteractionDrawer';

interface HistoryItem {
  id: string;
  kind: string;
  at: string;
  dealing: Dealing | null;
  interaction: Interaction | null;
  note: Note | null;
  task: Task | null;
  consent: Consent | null;
  feedback: Feedback | null;
  lead: Lead | null;
  survey: { survey: string; title: string; answers: { question: string; answer: string }[] } | null;
  entry: { title: string; text: string | null } | null;
}

interface HistorySectionProps {
  customerId: string;
  version: number;
  /** Whether nothing can be added. */
  closed?: boolean;
}

/** All that happened with the customer, newest first; when `version` changes it is read anew. */
export function HistorySection({ customerId, version, closed = false }: HistorySectionProps) {
  const { t } = useText();
  const { can } = useSession();
  const [kinds, setKinds] = useState<string[]>([]);
  const [adding, setAdding] = useState(false);
  const [dealing, setDealing] = useState<DealingKind>();
  const [opened, setOpened] = useState<string>();
  const known = useResource<{ items: { kind: string; text: string }[] }>(
    `customers/${customerId}/history/kinds`,
  );
  const paged = usePaged<HistoryItem>(`customers/${customerId}/history`, {
    limit: 20,
    kind: kinds.join(','),
  });
  const { items, loading, problem, hasMore, loadMore, loadingMore, reload } = paged;
  const first = useRef(version);
  useEffect(() => {
    if (version === first.current) return;
    first.current = version;
    void reload();
  }, [version, reload]);
  const add = !closed && (
    <span className="lv-actions">
      {can(WRITE) && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: DEALING_KINDS.map((kind) => ({
              key: kind,
              icon: DEALING_ICONS[kind],
              label: t(`timeline.kind.${kind}`),
            })),
            onClick: ({ key }) => setDealing(DEALING_KINDS.find((kind) => kind === key)),
          }}
        >
          <Button size="small" icon={<PlusOutlined aria-hidden />}>
            {t('dealing.add')}
          </Button>
        </Dropdown>
      )}
      {can(WRITE_INTERACTIONS) && (
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          {t('interactions.add')}
        </Button>
      )}
    </span>
  );
  return (
    <Section title={t('timeline.title')} extra={add}>
      <div className="lv-gap">
        <Select<string[]>
          className="lv-full"
          mode="multiple"
          aria-label={t('timeline.kinds')}
          placeholder={t('timeline.allKinds')}
          optionFilterProp="label"
          value={kinds}
          options={(known.value?.items ?? []).map(({ kind, text }) => ({
            value: kind,
            label: text,
          }))}
          onChange={setKinds}
        />
      </div>
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {!loading && !problem && items.length === 0 && (
        <Nothing title={t('timeline.none')} hint={t('timeline.noneHint')} />
      )}
      <Timeline
        items={items.map((item) => ({
          key: item.id,
          icon: iconOf(item),
          content: <Entry item={item} onOpen={setOpened} />,
        }))}
      />
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('timeline.more')}
        </Button>
      )}
      <DealingDrawer
        customerId={customerId}
        kind={dealing}
        dealingId={opened}
        onClose={() => {
          setDealing(undefined);
          setOpened(undefined);
        }}
        onSaved={() => void reload()}
      />
      <InteractionDrawer
        customerId={customerId}
        open={adding}
        onClose={() => setAdding(false)}
        onSaved={() => void reload()}
      />
    </Section>
  );
}

function iconOf({ kind, dealing }: HistoryItem): ReactNode {
  switch (kind) {
    case 'dealing':
      return dealing && DEALING_ICONS[dealing.kind];
    case 'interaction':
      return <MessageOutlined aria-hidden />;
    case 'note':
      return <FileTextOutlined aria-hidden />;
    case 'task':
      return <CheckCircleOutlined aria-hidden />;
    case 'consent':
      return <FileProtectOutlined aria-hidden />;
    case 'feedback':
      return <CommentOutlined aria-hidden />;
    case 'survey':
      return <FileDoneOutlined aria-hidden />;
    case 'lead':
      return <FunnelPlotOutlined aria-hidden />;
    default:
      return <NotificationOutlined aria-hidden />;
  }
}

function Entry({ item, onOpen }: { item: HistoryItem; onOpen: (dealing: string) => void }) {
  const { t } = useText();
  const { dealing, interaction, note, task, consent, feedback, lead, entry } = item;
  if (item.survey) {
    const { title, answers } = item.survey;
    return (
      <Words
        title={t('timeline.survey', { title })}
        at={item.at}
        text={answers
          .map(({ question, answer }) => t('timeline.answer', { question, answer }))
          .join('\n')}
      />
    );
  }
  if (feedback) return <FeedbackEntry said={feedback} />;
  if (dealing) return <DealingEntry dealing={dealing} onOpen={() => onOpen(dealing.id)} />;
  if (interaction) return <InteractionEntry interaction={interaction} />;
  if (note) {
    return (
      <Words title={t('timeline.note')} by={note.createdBy?.name} at={item.at} text={note.text} />
    );
  }
  if (task) {
    const text = [task.title, task.outcome].filter(Boolean).join('\n');
    return <Words title={t('timeline.task')} by={task.assignee.name} at={item.at} text={text} />;
  }
  if (lead) {
    const { source, model } = lead;
    return (
      <Words
        title={t('timeline.lead')}
        by={lead.owner.name}
        at={item.at}
        text={[
          source && t('timeline.leadSource', { source }),
          model && t('timeline.leadModel', { model }),
          lead.note,
        ]
          .filter(Boolean)
          .join('\n')}
      />
    );
  }
  if (consent) {
    const what = `${t(`consents.purpose.${consent.purpose}`)} · ${t(`consents.channel.${consent.channel}`)}`;
    return (
      <Words
        title={what}
        extra={<GivenWord given={consent.given} />}
        by={consent.recordedBy?.name}
        at={item.at}
        text={[t(`consents.method.${consent.method}`), consent.evidence]
          .filter(Boolean)
          .join(' · ')}
      />
    );
  }
  return <Words title={entry?.title ?? item.kind} at={item.at} text={entry?.text} />;
}

function FeedbackEntry({ said }: { said: Feedback }) {
  const titleOf = useFeedbackTitle();
  const factsOf = useFeedbackFacts();
  return (
    <div className="lv-entry">
      <div className="lv-entry-head">
        <strong>{titleOf(said)}</strong>
        <FeedbackStateWord said={said} />
      </div>
      <div className="lv-quiet">{factsOf(said)}</div>
      <FeedbackText said={said} />
    </div>
  );
}

function InteractionEntry({ interaction }: { interaction: Interaction }) {
  const { t } = useText();
  const { channel, direction, subject, text, outcome } = interaction;
  return (
    <Words
      title={t(`interactions.said.${direction}`, { channel: t(`interactions.channel.${channel}`) })}
      by={interaction.by?.name}
      at={interaction.at}
      text={[subject, text, outcome && t('interactions.outcome', { outcome })]
        .filter(Boolean)
        .join('\n')}
    />
  );
}

interface WordsProps {
  title: string;
  extra?: ReactNode;
  by?: string | null | undefined;
  at: string;
  text?: string | null | undefined;
}

function Words({ title, extra, by, at, text }: WordsProps) {
  const format = useFormat();
  return (
    <div className="lv-entry">
      <div className="lv-entry-head">
        <strong>{title}</strong>
        {extra}
      </div>
      <div className="lv-quiet">{[format.dateTime(at), by].filter(Boolean).join(' · ')}</div>
      {text && <div className="lv-lines">{text}</div>}
    </div>
  );
}

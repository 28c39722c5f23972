import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import {
  EditDrawer,
  Nothing,
  ProblemNote,
  Section,
  useApi,
  useFormat,
  useNotify,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { useEdited } from '../edited';
import { WRITE } from '../model';
import { useRemoval } from '../removal';
import { useText } from '../text';
import type { Note } from '../work';

/** What staff noted about the customer, the newest first. */
export function NotesSection({ customerId, onNoted }: { customerId: string; onNoted: () => void }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const notify = useNotify();
  const askToRemove = useRemoval();
  const path = `customers/${customerId}/notes`;
  const paged = usePaged<Note>(path, { limit: 5 });
  const { items, loading, problem, hasMore, loadMore, loadingMore } = paged;
  const [text, setText] = useState('');
  const [saving, setSaving] = useState(false);
  const [open, setOpen] = useState<Note>();
  const changed = async () => {
    onNoted();
    await paged.reload();
  };
  const add = async () => {
    setSaving(true);
    try {
      await api.post(path, { text });
      setText('');
      await changed();
    } catch (fault) {
      notify.failed(fault);
    }
    setSaving(false);
  };
  const remove = (note: Note) =>
    askToRemove({
      title: t('notes.deleteTitle'),
      hint: note.text.slice(0, 200),
      path: `${path}/${note.id}`,
      version: note.version,
      gone: changed,
      failed: changed,
    });
  return (
    <Section title={t('notes.title')}>
      {can(WRITE) && (
        <div className="lv-gap">
          <Input.TextArea
            aria-label={t('notes.write')}
            placeholder={t('notes.write')}
            autoSize={{ minRows: 1, maxRows: 8 }}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {text.trim() !== '' && (
            <Button type="primary" loading={saving} onClick={() => void add()}>
              {t('notes.add')}
            </Button>
          )}
        </div>
      )}
      {problem && <ProblemNote problem={problem} onRetry={() => void paged.reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {!loading && !problem && items.length === 0 && <Nothing title={t('notes.none')} />}
      <ul className="lv-rows">
        {items.map((note) => (
          <li key={note.id}>
            <NoteWords note={note} />
            {can(WRITE) && (
              <span className="lv-nowrap">
                <Button
                  size="small"
                  type="text"
                  icon={<EditOutlined aria-hidden />}
                  aria-label={t('notes.edit')}
                  onClick={() => setOpen(note)}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('notes.delete')}
                  onClick={() => remove(note)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('notes.more')}
        </Button>
      )}
      <NoteDrawer
        path={path}
        note={open}
        onClose={() => setOpen(undefined)}
        onSaved={() => void changed()}
      />
    </Section>
  );
}

function NoteWords({ note }: { note: Note }) {
  const format = useFormat();
  return (
    <span>
      <span className="lv-lines">{note.text}</span>
      <span className="lv-quiet lv-small">
        {[note.createdBy?.name, format.ago(note.createdAt)].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

interface NoteDrawerProps {
  path: string;
  note: Note | undefined;
  onClose: () => void;
  onSaved: () => void;
}

function NoteDrawer({ path, note, onClose, onSaved }: NoteDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<{ text: string }>();
  const one = `${path}/${note?.id}`;
  const { seen, edited } = useEdited<Note, { text: string }>({
    value: note,
    open: note !== undefined,
    path: one,
    fields: [{ name: 'text', label: t('field.note') }],
    valuesOf: ({ text }) => ({ text }),
  });
  const save = async (typed: { text: string }) => {
    await api.patch(one, typed, { ifMatch: seen.current?.version });
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<{ text: string }>
      title={t('notes.edit')}
      open={note !== undefined}
      onClose={onClose}
      form={form}
      initial={{ text: note?.text ?? '' }}
      saveLabel={t('customer.save')}
      save={save}
      edited={edited}
    >
      <Form.Item name="text" label={t('field.note')}>
        <Input.TextArea autoFocus rows={8} maxLength={4000} />
      </Form.Item>
    </EditDrawer>
  );
}

import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { EditDrawer, ReasonDialog, useApi, useNotify, useSession } from '@livery/console-sdk';
import { CORRECT, REVEAL, type QuarantineItem } from '../model';
import { useText } from '../text';
import { Reasons } from './Reasons';

interface CorrectionDrawerProps {
  item: QuarantineItem | undefined;
  onClose: () => void;
  onChanged: () => void;
}

type Values = Record<string, string>;

/** A record in quarantine: put its values right and take it in, or dismiss it. */
export function CorrectionDrawer({ item, onClose, onChanged }: CorrectionDrawerProps) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const notify = useNotify();
  const [form] = Form.useForm<Values>();
  const [shown, setShown] = useState(item);
  const [dismissing, setDismissing] = useState(false);
  const [revealing, setRevealing] = useState(false);
  const [whole, setWhole] = useState<QuarantineItem>();
  useEffect(() => {
    if (item) setShown(item);
  }, [item]);
  const current = item ?? shown;
  const record = whole && whole.id === current?.id ? whole : current;
  if (!record) return null;

  const columns = Object.keys(record.fields);
  const names = new Map(columns.map((column, index) => [column, `c${index}`]));
  const editable = can(CORRECT) && (record.state === 'open' || record.state === 'waiting');
  const initial = Object.fromEntries(
    columns.map((column) => [names.get(column), record.fields[column] ?? '']),
  );
  const replay = async (values: Values) => {
    const changed = columns
      .map((column) => [column, values[names.get(column)!] ?? ''] as const)
      .filter(([column, value]) => value !== (record.fields[column] ?? ''));
    const body = changed.length > 0 ? { fields: Object.fromEntries(changed) } : {};
    const after = await api.post<QuarantineItem>(`quarantine/${record.id}/replay`, body);
    onClose();
    onChanged();
    notify.done(t(after.state === 'waiting' ? 'item.stillWaiting' : 'item.taken'));
  };

  return (
    <>
      <EditDrawer<Values>
        title={t('item.place', { file: record.import.file, line: record.line })}
        open={item !== undefined}
        onClose={onClose}
        form={form}
        initial={initial}
        faults={record.reasons.flatMap(({ field, detail }) =>
          field && names.has(field) ? [{ name: [names.get(field)!], detail }] : [],
        )}
        saveLabel={t('item.replay')}
        save={replay}
        readOnly={!editable}
        fieldOf={(name) => (names.has(name) ? [names.get(name)!] : undefined)}
        footer={
          editable && (
            <>
              {can(REVEAL) && record.readable && (
                <Button onClick={() => setRevealing(true)}>{t('item.reveal')}</Button>
              )}
              <Button danger onClick={() => setDismissing(true)}>
                {t('item.dismiss')}
              </Button>
            </>
          )
        }
      >
        <Alert
          className="lv-gap"
          type={record.state === 'waiting' ? 'info' : 'warning'}
          showIcon
          title={t(record.state === 'waiting' ? 'item.whyWaiting' : 'item.why')}
          description={<Reasons {...record} />}
        />
        <div className="lv-quiet">{t('item.raw')}</div>
        <pre className="lv-raw" tabIndex={0}>
          {record.raw}
        </pre>
        {columns.map((column) => (
          <Form.Item key={column} name={names.get(column)!} label={column}>
            <Input autoComplete="off" readOnly={!editable} />
          </Form.Item>
        ))}
      </EditDrawer>
      <RevealDialog
        item={record}
        open={revealing}
        onClose={() => setRevealing(false)}
        onRevealed={(seen) => {
          setRevealing(false);
          setWhole(seen);
          form.setFieldsValue(
            Object.fromEntries(
              columns
                .filter((column) => !form.isFieldTouched(names.get(column)!))
                .map((column) => [names.get(column), seen.fields[column] ?? '']),
            ),
          );
        }}
      />
      <DismissDialog
        item={record}
        open={dismissing}
        onClose={() => setDismissing(false)}
        onDismissed={() => {
          setDismissing(false);
          onClose();
          onChanged();
        }}
      />
    </>
  );
}

interface RecordDialogProps {
  item: QuarantineItem;
  open: boolean;
  onClose: () => void;
}

function DismissDialog(props: RecordDialogProps & { onDismissed: () => void }) {
  const { item, open, onClose, onDismissed } = props;
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  return (
    <ReasonDialog
      open={open}
      danger
      title={t('item.dismissTitle')}
      hint={t('item.dismissHint')}
      okText={t('item.dismiss')}
      onClose={onClose}
      onReason={async (reason) => {
        await api.post(`quarantine/${item.id}/dismiss`, { reason });
        notify.done(t('item.dismissed'));
        onDismissed();
      }}
    />
  );
}

/** Shows a record with nothing masked to those who may see it and say why. */
function RevealDialog(props: RecordDialogProps & { onRevealed: (item: QuarantineItem) => void }) {
  const { item, open, onClose, onRevealed } = props;
  const { t } = useText();
  const api = useApi();
  return (
    <ReasonDialog
      open={open}
      title={t('item.reveal')}
      hint={t('item.revealHint')}
      okText={t('item.reveal')}
      onClose={onClose}
      onReason={async (reason) =>
        onRevealed(await api.post<QuarantineItem>(`quarantine/${item.id}/reveal`, { reason }))
      }
    />
  );
}

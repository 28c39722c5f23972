import { UndoOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import {
  Link,
  ProblemNote,
  Section,
  useApi,
  useFormat,
  useNotify,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { useOwnField } from '../own/model';
import { useText } from '../text';
import { MERGE, type Merge } from './model';
import { wordOf } from './words';

/** Whom the customer stands for, each with the way back. */
export function MergedSection({
  customerId,
  onUndone,
}: {
  customerId: string;
  onUndone: () => void;
}) {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const api = useApi();
  const notify = useNotify();
  const { modal } = App.useApp();
  const resource = useResource<{ items: Merge[] }>(`customers/${customerId}/merges`);
  const { value, problem } = resource;
  const added = useOwnField('customer');
  const undo = (merge: Merge) =>
    void modal.confirm({
      title: t('merge.undoTitle'),
      content: t('merge.undoHint'),
      okText: t('merge.undo'),
      onOk: async () => {
        try {
          await api.delete(`customers/${customerId}/merges/${merge.id}`);
          notify.done(t('merge.undone'));
          await resource.reload();
          onUndone();
        } catch (fault) {
          notify.failed(fault);
        }
      },
    });
  if (problem) return <ProblemNote problem={problem} onRetry={() => void resource.reload()} />;
  if (!value || value.items.length === 0) return null;
  return (
    <Section title={t('merge.standsFor')}>
      <ul className="lv-rows">
        {value.items.map((merge) => (
          <li key={merge.id}>
            <span>
              <Link to={`/customers/${merge.merged}`}>{t('merge.other')}</Link>
              <span className="lv-quiet">
                {[
                  format.dateTime(merge.mergedAt),
                  merge.taken
                    .map((field) => added(field)?.label ?? wordOf(t, field))
                    .join(t('punctuation.comma')),
                  merge.reason,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {can(MERGE) && (
              <Button size="small" icon={<UndoOutlined aria-hidden />} onClick={() => undo(merge)}>
                {t('merge.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

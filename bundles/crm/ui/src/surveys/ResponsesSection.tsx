import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Skeleton } from 'antd';
import {
  Link,
  Nothing,
  ProblemNote,
  Section,
  useApi,
  useFormat,
  useNotify,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { useText } from '../text';
import { ANSWER_SURVEYS, type Response, type Survey } from './model';

interface ResponsesSectionProps {
  survey: Survey;
  onAdd: () => void;
  onRemoved: () => void;
}

/** What came in, the last first. */
export function ResponsesSection({ survey, onAdd, onRemoved }: ResponsesSectionProps) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const format = useFormat();
  const notify = useNotify();
  const { modal } = App.useApp();
  const path = `surveys/${survey.id}/responses`;
  const paged = usePaged<Response>(path, { limit: 10 });
  const { items, loading, problem, hasMore, loadMore, loadingMore, reload } = paged;
  const may = survey.stage === 'collect' && can(ANSWER_SURVEYS);
  const remove = (response: Response) =>
    void modal.confirm({
      title: t('surveys.removeResponse'),
      content: t('surveys.removeResponseHint'),
      okText: t('customer.delete'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: async () => {
        try {
          await api.delete(`${path}/${response.id}`);
        } catch (fault) {
          notify.failed(fault);
        }
        onRemoved();
      },
    });
  return (
    <Section
      title={t('surveys.responsesTitle')}
      extra={
        may && (
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
            {t('surveys.record')}
          </Button>
        )
      }
    >
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {!loading && !problem && items.length === 0 && (
        <Nothing title={t('surveys.noResponses')} hint={t('surveys.noResponsesHint')} />
      )}
      <ul className="lv-rows">
        {items.map((response) => (
          <li key={response.id}>
            <span>
              {response.customer ? (
                <Link to={`/customers/${response.customer.id}`}>{response.customer.name}</Link>
              ) : (
                t('surveys.anonymous')
              )}
              <span className="lv-quiet">
                {[format.dateTime(response.at), response.by?.name, response.externalId]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {may && (
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('surveys.removeResponse')}
                onClick={() => remove(response)}
              />
            )}
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('surveys.more')}
        </Button>
      )}
    </Section>
  );
}

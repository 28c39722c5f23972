import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import {
  Link,
  Nothing,
  ProblemNote,
  Section,
  useFormat,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { useRemoval } from '../removal';
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
  const format = useFormat();
  const askToRemove = useRemoval();
  const path = `surveys/${survey.id}/responses`;
  const paged = usePaged<Response>(path, { limit: 10 });
  const { items, loading, problem, hasMore, loadMore, loadingMore, reload } = paged;
  const may = survey.stage === 'collect' && can(ANSWER_SURVEYS);
  const remove = (response: Response) =>
    askToRemove({
      title: t('surveys.removeResponse'),
      hint: t('surveys.removeResponseHint'),
      path: `${path}/${response.id}`,
      gone: onRemoved,
      failed: onRemoved,
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

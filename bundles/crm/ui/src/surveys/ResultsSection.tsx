import { Button, Skeleton } from 'antd';
import {
  Chart,
  Link,
  Nothing,
  ProblemNote,
  Section,
  useFormat,
  useLanguage,
  usePaged,
  useResource,
  type Language,
} from '@livery/console-sdk';
import { useText } from '../text';
import type { Result, Survey, Written } from './model';

/** What the answers say, question by question. */
export function ResultsSection({ survey }: { survey: Survey }) {
  const { t } = useText();
  const { value, problem, reload } = useResource<{ items: Result[] }>(
    `surveys/${survey.id}/results`,
  );
  return (
    <Section title={t('surveys.results')}>
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {!value && !problem && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {value && survey.responses === 0 && (
        <Nothing title={t('surveys.noResponses')} hint={t('surveys.noResponsesHint')} />
      )}
      {survey.responses > 0 &&
        value?.items.map((result) => (
          <QuestionResult key={result.question.id} survey={survey} result={result} />
        ))}
    </Section>
  );
}

function QuestionResult({ survey, result }: { survey: Survey; result: Result }) {
  const { t } = useText();
  const format = useFormat();
  const language = useLanguage();
  const { question, answered, parts, mean } = result;
  const counted = question.kind === 'number';
  const facts = [
    t('surveys.answeredBy', { count: format.number(answered) }),
    mean !== null && t('surveys.mean', { mean: meanOf(language, mean) }),
  ];
  return (
    <div className="lv-gap">
      <strong>{question.text}</strong>
      <div className="lv-quiet">{facts.filter(Boolean).join(' · ')}</div>
      {parts.length > 0 && (
        <Chart
          kind="bar"
          label={question.text}
          axis={t(counted ? 'surveys.from' : 'surveys.answer')}
          categories={parts.map(({ value }) => (counted ? format.number(Number(value)) : value))}
          series={[{ name: t('surveys.responses'), values: parts.map(({ count }) => count) }]}
          height={180}
        />
      )}
      {question.kind === 'text' && answered > 0 && (
        <Texts path={`surveys/${survey.id}/texts`} question={question.id} />
      )}
    </div>
  );
}

/** To one decimal: more would say more than a few answers can. */
function meanOf(language: Language, mean: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language, digits).format(mean);
}

function Texts({ path, question }: { path: string; question: string }) {
  const { t } = useText();
  const format = useFormat();
  const { items, problem, hasMore, loadMore, loadingMore, reload } = usePaged<Written>(path, {
    limit: 5,
    question,
  });
  return (
    <>
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      <ul className="lv-rows">
        {items.map(({ id, text, customer, at }) => (
          <li key={id}>
            <span>
              <span className="lv-lines">{text}</span>
              {customer && <Link to={`/customers/${customer.id}`}>{customer.name}</Link>}
              <span className="lv-quiet lv-small">{format.date(at)}</span>
            </span>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('surveys.more')}
        </Button>
      )}
    </>
  );
}

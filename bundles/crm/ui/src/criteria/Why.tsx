import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import {
  PagedSelect,
  Problem,
  ProblemNote,
  Section,
  useApi,
  useSettled,
} from '@livery/console-sdk';
import type { CustomerSummary } from '../model';
import { useText } from '../text';
import { useCatalogue } from './CriteriaEditor';
import type { Criterion, Explanation } from './model';
import { useNames } from './names';
import { clauseAt, groupOf, isAggregate, isComplete, isComparison } from './tree';
import { useWords, type Words } from './words';

interface WhyProps {
  population: string;
  value: Criterion;
}

/** Why a customer whom one chooses is in or out. */
export function Why({ population, value }: WhyProps) {
  const { t } = useText();
  const [customer, setCustomer] = useState<string>();
  const settled = useSettled(JSON.stringify(value), 500);
  const wanted = JSON.parse(settled) as Criterion;
  return (
    <Section title={t('criteria.why')}>
      <PagedSelect<CustomerSummary>
        allowClear
        className="lv-full"
        label={t('criteria.whyWho')}
        none={t('tasks.noCustomer')}
        path="customers"
        value={customer as string}
        onChange={(next) => setCustomer(next ?? undefined)}
        option={({ id, name, mobile }) => ({ value: id, label: name, more: mobile ?? undefined })}
      />
      {customer && isComplete(wanted) && (
        <WhyOf population={population} value={wanted} customer={customer} />
      )}
    </Section>
  );
}

interface WhyOfProps extends WhyProps {
  customer: string;
}

/** Why a customer is in or out, clause by clause, with what is stored. */
export function WhyOf({ population, value, customer }: WhyOfProps) {
  const { t } = useText();
  const api = useApi();
  const words = useWords(useNames(useCatalogue(population).value, [value]));
  const criterion = JSON.stringify(value);
  const [found, setFound] = useState<{ criterion: string; explanation: Explanation }>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    const over = new AbortController();
    setProblem(undefined);
    api
      .post<Explanation>(
        `criteria/${population}/explain`,
        { customer, criterion: JSON.parse(criterion) as unknown },
        { signal: over.signal },
      )
      .then(
        (explanation) => setFound({ criterion, explanation }),
        (fault: unknown) => {
          if (!over.signal.aborted) setProblem(Problem.from(fault));
        },
      );
    return () => over.abort();
  }, [api, population, criterion, customer]);
  if (problem) return <ProblemNote problem={problem} />;
  if (!words || found?.criterion !== criterion)
    return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  const { explanation } = found;
  return (
    <div className="lv-criteria-why">
      <p>
        <strong>{t(explanation.holds ? 'criteria.isIn' : 'criteria.isOut')}</strong>
      </p>
      <ul>
        <Reason words={words} value={value} explanation={explanation} />
      </ul>
    </div>
  );
}

interface ReasonProps {
  words: Words;
  /** The whole criterion. */
  value: Criterion;
  explanation: Explanation;
}

function Reason({ words, value, explanation }: ReasonProps) {
  const { t } = useText();
  const said = clauseAt(value, explanation.at);
  if (!said) return null;
  const inGroup = groupOf(said);
  const leaf = isComparison(said) || isAggregate(said);
  const label = inGroup
    ? inGroup.of.length === 0
      ? words.text(said)
      : t(`criteria.${inGroup.joint}Of`)
    : leaf
      ? words.clause(said)
      : t('criteria.not');
  return (
    <li>
      {explanation.holds ? (
        <CheckCircleOutlined className="lv-good" aria-label={t('criteria.holds')} />
      ) : (
        <CloseCircleOutlined className="lv-bad" aria-label={t('criteria.fails')} />
      )}{' '}
      {label}
      {leaf && (
        <div className="lv-quiet lv-small">
          {t('criteria.actual', { value: words.actual(said, explanation.actual) })}
        </div>
      )}
      {explanation.of.length > 0 && (
        <ul>
          {explanation.of.map((one) => (
            <Reason key={one.at} words={words} value={value} explanation={one} />
          ))}
        </ul>
      )}
    </li>
  );
}

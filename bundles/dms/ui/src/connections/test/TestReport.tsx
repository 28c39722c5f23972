import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Alert } from 'antd';
import type { Field, Sample, TestResult } from '../../model';
import { useText } from '../../text';
import { SampleTable } from './SampleTable';

interface TestReportProps {
  result: TestResult;
  fields: readonly Field[];
}

/** What a test found: its checks, and the first rows as they would be taken in. */
export function TestReport({ result, fields }: TestReportProps) {
  const { t } = useText();
  return (
    <section className="lv-report" aria-label={t('test.title')} aria-live="polite">
      <ul className="lv-checks">
        {result.checks.map(({ code, ok, detail, field }) => (
          <li key={`${code} ${field}`}>
            {ok ? (
              <CheckCircleFilled className="lv-good" aria-label={t('test.good')} />
            ) : (
              <CloseCircleFilled className="lv-bad" aria-label={t('test.bad')} />
            )}
            <span>{detail}</span>
          </li>
        ))}
      </ul>
      {result.sample && <SampleReport sample={result.sample} fields={fields} />}
    </section>
  );
}

function SampleReport({ sample, fields }: { sample: Sample; fields: readonly Field[] }) {
  const { t } = useText();
  const nameOf = (id: string) => fields.find((field) => field.id === id)?.name ?? id;
  const missing = sample.unmappedRequired.map(nameOf).join(t('punctuation.comma'));
  const { file, encoding, separator } = sample;
  const facts = [
    file,
    encoding,
    separator &&
      t('test.separator', { separator: separator === '\t' ? t('settings.tab') : separator }),
  ].filter(Boolean);
  return (
    <>
      <div className="lv-quiet">{facts.join(' · ')}</div>
      {missing !== '' && (
        <Alert type="warning" showIcon title={t('test.unmapped', { fields: missing })} />
      )}
      <SampleTable sample={sample} fields={fields} />
    </>
  );
}

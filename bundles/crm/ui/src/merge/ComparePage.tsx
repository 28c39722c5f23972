import { SwapOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Link,
  Page,
  Problem,
  ProblemNote,
  ProblemPage,
  Section,
  useApi,
  useNavigate,
  useNotify,
  useResource,
  useRoute,
} from '@livery/console-sdk';
import { CustomerValue } from '../customer/CustomerValue';
import { useOwnField } from '../own/model';
import { OwnValue } from '../own/OwnValue';
import { useText } from '../text';
import type { ComparedField, Comparison } from './model';
import { wordOf } from './words';

/** Two customers side by side: which fields the first takes from the second, who then stands behind the first. */
export function ComparePage() {
  const { t } = useText();
  const { params } = useRoute();
  const one = encodeURIComponent(params.customer!);
  const other = encodeURIComponent(params.other!);
  const { value, problem, reload } = useResource<Comparison>(
    `customers/${one}/comparison?with=${other}`,
  );
  if (value) return <Compared key={`${one} ${other}`} comparison={value} onReload={reload} />;
  if (!problem) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <ProblemPage
      problem={problem}
      onRetry={() => void reload()}
      extra={<Link to="/duplicates">{t('duplicates.toList')}</Link>}
    />
  );
}

/** Where the first has nothing, the second's value is the better one. */
function wanted(fields: ComparedField[]): string[] {
  return fields.filter(({ takeable, one }) => takeable && one === null).map(({ field }) => field);
}

interface ComparedProps {
  comparison: Comparison;
  onReload: () => Promise<void>;
}

function Compared({ comparison, onReload }: ComparedProps) {
  const { t } = useText();
  const api = useApi();
  const navigate = useNavigate();
  const notify = useNotify();
  const { one, other, fields, identitiesDiffer } = comparison;
  const [take, setTake] = useState(() => wanted(fields));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const choose = (field: string, theirs: boolean) =>
    setTake((chosen) => [...chosen.filter((name) => name !== field), ...(theirs ? [field] : [])]);
  const merge = async () => {
    setBusy(true);
    try {
      // After they were compared again, a field may be the same in both that was not before.
      const taken = fields.filter(({ field, takeable }) => takeable && take.includes(field));
      const body = {
        merged: other.customer.id,
        version: other.version,
        take: taken.map(({ field }) => field),
        reason,
      };
      await api.post(`customers/${one.customer.id}/merges`, body, { ifMatch: one.version });
      notify.done(t('merge.done', { name: one.customer.name }));
      navigate(`/customers/${one.customer.id}`, { replace: true });
    } catch (fault) {
      setProblem(Problem.from(fault));
    } finally {
      setBusy(false);
    }
  };
  const again = async () => {
    await onReload();
    setProblem(undefined);
  };
  const swap = () =>
    navigate(`/customers/${other.customer.id}/compare/${one.customer.id}`, { replace: true });
  return (
    <Page
      title={t('merge.title')}
      subtitle={t('merge.subtitle', { one: one.customer.name, other: other.customer.name })}
      back={{ to: '/duplicates', label: t('duplicates.title') }}
      actions={
        <Button icon={<SwapOutlined aria-hidden />} onClick={swap}>
          {t('merge.swap')}
        </Button>
      }
    >
      {identitiesDiffer && <Alert type="warning" showIcon title={t('merge.identitiesDiffer')} />}
      <Section title={t('merge.fields')} flush>
        <div className="lv-table">
          <table className="lv-compare">
            <thead>
              <tr>
                <th scope="col">{t('merge.field')}</th>
                <th scope="col">
                  <Link to={`/customers/${one.customer.id}`}>{one.customer.name}</Link>
                  <span className="lv-quiet">{t('merge.stays')}</span>
                </th>
                <th scope="col">
                  <Link to={`/customers/${other.customer.id}`}>{other.customer.name}</Link>
                  <span className="lv-quiet">{t('merge.goes')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {fields
                .filter((field) => field.one !== null || field.other !== null)
                .map((field) => (
                  <FieldRow
                    key={field.field}
                    field={field}
                    theirs={take.includes(field.field)}
                    onChoose={choose}
                  />
                ))}
              <tr>
                <th scope="row">{t('merge.history')}</th>
                <td>{t('merge.counts', { rentals: one.rentals, visits: one.serviceVisits })}</td>
                <td>
                  {t('merge.counts', { rentals: other.rentals, visits: other.serviceVisits })}
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      </Section>
      <Section title={t('merge.decide')}>
        <p className="lv-quiet">{t('merge.hint')}</p>
        <Input
          className="lv-gap"
          aria-label={t('merge.reason')}
          placeholder={t('merge.reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem && (
          <ProblemNote problem={problem}>
            {problem.status === 412 && (
              <Button size="small" onClick={() => void again()}>
                {t('merge.again')}
              </Button>
            )}
          </ProblemNote>
        )}
        <Button type="primary" loading={busy} onClick={() => void merge()}>
          {t('merge.action', { name: one.customer.name })}
        </Button>
      </Section>
    </Page>
  );
}

interface FieldRowProps {
  field: ComparedField;
  theirs: boolean;
  onChoose: (field: string, theirs: boolean) => void;
}

function FieldRow({ field, theirs, onChoose }: FieldRowProps) {
  const { t } = useText();
  const added = useOwnField('customer')(field.field);
  const name = added?.label ?? wordOf(t, field.field);
  const value = (text: string | null) =>
    added ? (
      <OwnValue field={added} value={text} />
    ) : (
      <CustomerValue field={field.field} text={text} />
    );
  if (!field.takeable) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td>{value(field.one)}</td>
        <td className={field.same ? '' : 'lv-quiet'}>{value(field.other)}</td>
      </tr>
    );
  }
  return (
    <tr className="lv-differs">
      <th scope="row">{name}</th>
      <td>
        <Radio checked={!theirs} onChange={() => onChoose(field.field, false)}>
          {value(field.one)}
        </Radio>
      </td>
      <td>
        <Radio checked={theirs} onChange={() => onChoose(field.field, true)}>
          {value(field.other)}
        </Radio>
      </td>
    </tr>
  );
}

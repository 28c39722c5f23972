import { Form, Input, Select, Space } from 'antd';
import { PagedSelect } from '@livery/console-sdk';
import { CREDIT_RATINGS, INSURED, PURPOSES, type Customer, type CustomerSummary } from '../model';
import { useText } from '../text';

interface ProfileFieldsProps {
  company: boolean;
  /** Of the store. */
  currency: string | undefined;
  /** Who has brought the customer so far. */
  referrer: Customer['referredBy'] | undefined;
}

/** By what sorts of customers are told apart. */
export function ProfileFields({ company, currency, referrer }: ProfileFieldsProps) {
  const { t } = useText();
  return (
    <>
      <div className="lv-pair">
        {!company && (
          <Form.Item name="industry" label={t('field.industry')}>
            <Input autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="informationSource" label={t('field.informationSource')}>
          <Input autoComplete="off" />
        </Form.Item>
        {company && <Choice name="creditRating" choices={CREDIT_RATINGS} word="creditRating" />}
      </div>
      {!company && (
        <div className="lv-pair">
          <Form.Item label={t('field.annualIncome')} htmlFor="annualIncome_amount">
            <Space.Compact block>
              <Form.Item name={['annualIncome', 'amount']} noStyle>
                <Input inputMode="decimal" autoComplete="off" />
              </Form.Item>
              <Form.Item
                name={['annualIncome', 'currency']}
                initialValue={currency}
                noStyle
                normalize={(typed: string) => typed.toUpperCase()}
              >
                <Input className="lv-currency" aria-label={t('field.currency')} maxLength={3} />
              </Form.Item>
            </Space.Compact>
          </Form.Item>
          <Choice name="creditRating" choices={CREDIT_RATINGS} word="creditRating" />
        </div>
      )}
      <div className="lv-pair">
        <Choice name="purposeOfUse" choices={PURPOSES} word="purposeOfUse" />
        <Choice name="insured" choices={INSURED} word="insured" />
      </div>
      <Form.Item name="referredBy" label={t('field.referredBy')}>
        <CustomerSelect
          {...(referrer ? { first: { value: referrer.id, label: referrer.name } } : {})}
        />
      </Form.Item>
    </>
  );
}

interface ChoiceProps<V extends string> {
  name: string;
  choices: readonly V[];
  word: 'creditRating' | 'purposeOfUse' | 'insured';
}

function Choice<V extends string>({ name, choices, word }: ChoiceProps<V>) {
  const { t } = useText();
  return (
    <Form.Item name={name} label={t(`field.${word}`)} normalize={(value?: V) => value ?? null}>
      <Select
        allowClear
        options={choices.map((value) => ({
          value,
          label: t(`${word}.${value}` as 'insured.here'),
        }))}
      />
    </Form.Item>
  );
}

interface CustomerSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** Who is chosen already. */
  first?: { value: string; label: string };
}

/** Chooses a customer of the store. */
export function CustomerSelect({ first, value, onChange, ...field }: CustomerSelectProps) {
  const { t } = useText();
  return (
    <PagedSelect<CustomerSummary, string | null>
      {...field}
      {...(value === undefined ? {} : { value })}
      {...(onChange ? { onChange } : {})}
      className="lv-full"
      label={t('customer.choose')}
      none={t('customer.chooseNone')}
      path="customers"
      option={({ id, name, mobile }) => ({ value: id, label: name, more: mobile ?? undefined })}
      first={first}
      popupMatchSelectWidth={false}
    />
  );
}

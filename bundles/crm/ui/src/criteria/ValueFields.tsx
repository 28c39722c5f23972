import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { PagedSelect, useStore } from '@livery/console-sdk';
import { useText } from '../text';
import { UnitSelect } from './UnitSelect';
import type { Catalogue, CriterionValue, Named, Unit, ValueType } from './model';

interface ValueFieldsProps {
  catalogue: Catalogue;
  type: ValueType;
  operator: string;
  choices: readonly Named[];
  /** The list in which all choices are found, where these are only the newest. */
  more?: string | null | undefined;
  values: readonly CriterionValue[];
  onChange: (next: CriterionValue[]) => void;
}

/** The values of a clause, as its type and operator take them. */
export function ValueFields(props: ValueFieldsProps) {
  const { type, operator, values, onChange } = props;
  const { t } = useText();
  if (operator === 'known' || operator === 'missing') return null;
  if (
    type === 'choice' ||
    type === 'text' ||
    type === 'id' ||
    (type === 'number' && operator === 'is')
  )
    return <Several {...props} />;
  if (type === 'yes-no') {
    return (
      <Select<'yes' | 'no'>
        aria-label={t('criteria.value')}
        value={values[0] === true ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((one) => ({
          value: one,
          label: t(`criteria.${one}`),
        }))}
        onChange={(next) => onChange([next === 'yes'])}
      />
    );
  }
  const count = operator === 'between' ? 2 : Math.max(1, values.length);
  return (
    <span className="lv-criteria-words">
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className="lv-criteria-words">
          {index > 0 && <span>{t(operator === 'between' ? 'criteria.to' : 'criteria.or')}</span>}
          <One
            {...props}
            value={values[index] ?? null}
            onChange={(next) =>
              onChange(
                Array.from({ length: count }, (__, i) =>
                  i === index ? next : (values[i] ?? null),
                ),
              )
            }
          />
        </span>
      ))}
    </span>
  );
}

/** One value out of several, each chosen or typed. */
function Several(props: ValueFieldsProps) {
  const { type, choices, more, values, onChange } = props;
  const { t } = useText();
  if (more) return <Found {...props} path={more} />;
  const free = choices.length === 0;
  const take = (typed: string[]) =>
    onChange(
      type === 'number'
        ? typed.map(Number).filter((number) => Number.isFinite(number))
        : typed.map((one) => one.trim()).filter((one) => one !== ''),
    );
  return (
    <Select<string[]>
      aria-label={t('criteria.values')}
      className="lv-criteria-several"
      mode={free ? 'tags' : 'multiple'}
      placeholder={t(free ? 'criteria.typeValues' : 'criteria.chooseValues')}
      open={free ? false : undefined}
      suffixIcon={free ? null : undefined}
      tokenSeparators={free ? [',', '，', '、', '\n'] : []}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={values.map(String)}
      options={choices.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={take}
    />
  );
}

/** Values that are found in a list of any length. */
function Found({ path, choices, values, onChange }: ValueFieldsProps & { path: string }) {
  const { t } = useText();
  const [found, setFound] = useState<readonly Named[]>(choices);
  return (
    <PagedSelect<Named, string[]>
      label={t('criteria.values')}
      none={t('criteria.noneFound')}
      className="lv-criteria-several"
      mode="multiple"
      popupMatchSelectWidth={false}
      path={path}
      option={({ id, name }) => ({ value: id, label: name })}
      value={values.map(String)}
      labelRender={({ value, label }) =>
        [...found, ...choices].find(({ id }) => id === value)?.name ?? label ?? String(value)
      }
      onChange={(next, options) => {
        const chosen = [options ?? []].flat();
        setFound((known) => [
          ...chosen.flatMap(({ value, label }) => (label ? [{ id: value, name: label }] : [])),
          ...known,
        ]);
        onChange(next);
      }}
    />
  );
}

interface OneProps extends Omit<ValueFieldsProps, 'onChange' | 'values'> {
  value: CriterionValue;
  onChange: (next: CriterionValue) => void;
}

function One({ catalogue, type, value, onChange }: OneProps) {
  const { t } = useText();
  const store = useStore();
  if (type === 'date' || type === 'instant')
    return <Day catalogue={catalogue} value={value} onChange={onChange} />;
  if (type === 'money') {
    const { amount, currency } =
      typeof value === 'object' && value !== null && 'amount' in value
        ? value
        : { amount: null, currency: undefined };
    const written = (next: number | null, code: string | undefined) =>
      onChange({ amount: next, ...(code ? { currency: code } : {}) });
    return (
      <span className="lv-criteria-words">
        <InputNumber
          aria-label={t('criteria.amount')}
          className="lv-criteria-amount"
          value={amount}
          onChange={(next) => written(next, currency)}
        />
        <Input
          aria-label={t('criteria.currency')}
          className="lv-currency"
          maxLength={3}
          placeholder={store.currency ?? ''}
          value={currency ?? ''}
          onChange={(event) => written(amount, event.target.value.toUpperCase() || undefined)}
        />
      </span>
    );
  }
  return (
    <InputNumber
      aria-label={t('criteria.value')}
      className="lv-criteria-amount"
      value={typeof value === 'number' ? value : null}
      onChange={(next) => onChange(next)}
    />
  );
}

const DAYS = ['day', 'ago', 'ahead'] as const;
type DaySort = (typeof DAYS)[number];

/** A day of the calendar, or one so far from today. */
function Day({
  catalogue,
  value,
  onChange,
}: {
  catalogue: Catalogue;
  value: CriterionValue;
  onChange: (next: CriterionValue) => void;
}) {
  const { t } = useText();
  const relative =
    typeof value === 'object' && value !== null && 'ago' in value
      ? { sort: 'ago' as const, count: value.ago, unit: value.unit }
      : typeof value === 'object' && value !== null && 'ahead' in value
        ? { sort: 'ahead' as const, count: value.ahead, unit: value.unit }
        : undefined;
  const sort: DaySort = relative?.sort ?? 'day';
  const far = (to: 'ago' | 'ahead', count: number | null, unit: Unit) =>
    onChange(to === 'ago' ? { ago: count, unit } : { ahead: count, unit });
  return (
    <span className="lv-criteria-words">
      {relative ? (
        <>
          <InputNumber
            aria-label={t('criteria.howMany')}
            className="lv-criteria-count"
            min={0}
            precision={0}
            value={relative.count}
            onChange={(count) => far(relative.sort, count, relative.unit)}
          />
          <UnitSelect
            catalogue={catalogue}
            value={relative.unit}
            onChange={(unit) => far(relative.sort, relative.count, unit)}
          />
        </>
      ) : (
        <DatePicker
          aria-label={t('criteria.day')}
          value={typeof value === 'string' && value ? dayjs(value) : null}
          onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? null)}
        />
      )}
      <Select<DaySort>
        aria-label={t('criteria.daySort')}
        value={sort}
        popupMatchSelectWidth={false}
        options={DAYS.map((one) => ({ value: one, label: t(`criteria.daySort.${one}`) }))}
        onChange={(next) =>
          next === 'day'
            ? onChange(null)
            : far(next, relative?.count ?? 30, relative?.unit ?? 'days')
        }
      />
    </span>
  );
}

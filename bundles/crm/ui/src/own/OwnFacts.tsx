import { Facts, Section, type Fact } from '@livery/console-sdk';
import { useText } from '../text';
import { useOwnFields, type OwnField, type OwnRecord, type OwnValues } from './model';
import { OwnValue } from './OwnValue';

interface OwnSectionProps {
  record: OwnRecord;
  values: OwnValues | undefined;
}

/** What a record has in the fields that the store has added; nothing where there are none. */
export function OwnSection({ record, values }: OwnSectionProps) {
  const { t } = useText();
  const fields = useOwnFields(record);
  if (fields.length === 0) return null;
  return (
    <Section title={t('own.more')}>
      <Facts facts={fields.map((field) => fact(field, values))} />
    </Section>
  );
}

function fact(field: OwnField, values: OwnValues | undefined): Fact {
  return { label: field.label, value: <OwnValue field={field} value={values?.[field.code]} /> };
}

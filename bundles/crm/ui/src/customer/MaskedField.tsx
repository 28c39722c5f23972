import { Form, Input } from 'antd';
import type { MaskedValues } from '../model';
import { useText } from '../text';

interface MaskedFieldProps {
  name: keyof MaskedValues;
  /** What is kept, masked; what is typed takes its place, and nothing typed leaves it. */
  masked: MaskedValues;
  type?: 'tel' | 'text';
}

/** A field for a number of which only the mask is known. */
export function MaskedField({ name, masked, type = 'text' }: MaskedFieldProps) {
  const { t } = useText();
  const kept = masked[name];
  return (
    <Form.Item name={name} label={t(`field.${name}`)} extra={kept && t('customer.numberKept')}>
      <Input type={type} autoComplete="off" placeholder={kept ?? ''} />
    </Form.Item>
  );
}

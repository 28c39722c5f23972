import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { LINE_KINDS, PAYERS } from '../model';
import { useText } from '../text';

/** The lines of a service visit: what was done and used, and who pays for it. */
export function LinesField() {
  const { t } = useText();
  return (
    <fieldset className="lv-fieldset">
      <legend>{t('dealing.lines')}</legend>
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Line key={key} name={name} onRemove={() => remove(name)} />
            ))}
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ kind: 'work', payer: 'customer' })}
            >
              {t('dealing.line.add')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function Line({ name, onRemove }: { name: number; onRemove: () => void }) {
  const { t } = useText();
  const kinds = LINE_KINDS.map((value) => ({ value, label: t(`line.${value}`) }));
  const payers = PAYERS.map((value) => ({ value, label: t(`payer.${value}`) }));
  return (
    <div className="lv-line">
      <Form.Item name={[name, 'kind']}>
        <Select aria-label={t('dealing.line.kind')} options={kinds} />
      </Form.Item>
      <Form.Item name={[name, 'text']}>
        <Input
          aria-label={t('dealing.line.text')}
          placeholder={t('dealing.line.text')}
          autoComplete="off"
        />
      </Form.Item>
      <Form.Item name={[name, 'quantity']}>
        <InputNumber
          className="lv-full"
          aria-label={t('dealing.line.quantity')}
          placeholder={t('dealing.line.quantity')}
          min={0}
        />
      </Form.Item>
      <Form.Item name={[name, 'amount', 'amount']}>
        <Input
          inputMode="decimal"
          aria-label={t('dealing.amount')}
          placeholder={t('dealing.amount')}
          autoComplete="off"
        />
      </Form.Item>
      <Form.Item name={[name, 'payer']}>
        <Select aria-label={t('dealing.line.payer')} options={payers} />
      </Form.Item>
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('dealing.line.remove', { number: name + 1 })}
        onClick={onRemove}
      />
    </div>
  );
}

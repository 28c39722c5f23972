import { Form, Input, InputNumber, Select, Switch } from 'antd';
import type { Adapter, PropertySchema } from '../../model';
import { useText } from '../../text';
import { choicesOf, isSecret, simpleProperties, typeOf, type Choice } from './schema';

interface SettingFieldsProps {
  adapter: Adapter;
  /** The connection is kept already, and with it its secrets, which are not shown. */
  stored: boolean;
}

/** A field for each simple setting of an adapter, as its schema describes it. */
export function SettingFields({ adapter, stored }: SettingFieldsProps) {
  const { t } = useText();
  const required = adapter.settingsSchema.required ?? [];
  return simpleProperties(adapter.settingsSchema).map(([name, property]) => {
    const title = property.title ?? name;
    const kept = stored && isSecret(property);
    return (
      <Form.Item
        key={`${adapter.id} ${name}`}
        name={['settings', name]}
        label={title}
        extra={property.description}
        valuePropName={typeOf(property) === 'boolean' ? 'checked' : 'value'}
        rules={
          required.includes(name) && !kept
            ? [{ required: true, message: t('settings.missing', { name: title }) }]
            : []
        }
      >
        {control(
          property,
          name === 'kind' ? kindChoices(adapter, property) : choicesOf(property),
          t,
          kept,
        )}
      </Form.Item>
    );
  });
}

/** The kinds by their own names, as far as the adapter tells them. */
function kindChoices(adapter: Adapter, property: PropertySchema): Choice[] | undefined {
  if (adapter.kinds.length === 0) return choicesOf(property);
  return adapter.kinds.map(({ id, name }) => ({ value: id, label: name }));
}

function control(
  property: PropertySchema,
  choices: Choice[] | undefined,
  t: ReturnType<typeof useText>['t'],
  kept: boolean,
) {
  if (choices) {
    const labelled = choices.map(({ value, label }) => ({
      value,
      label: label ?? words(value, t),
    }));
    return <Select options={labelled} showSearch={labelled.length > 8} />;
  }
  switch (typeOf(property)) {
    case 'boolean':
      return <Switch />;
    case 'integer':
    case 'number':
      return (
        <InputNumber
          className="lv-full"
          min={property.minimum}
          max={property.maximum}
          precision={typeOf(property) === 'integer' ? 0 : undefined}
        />
      );
    case 'array':
      return <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', ' ']} />;
    default:
      return isSecret(property) ? (
        <Input.Password
          autoComplete="new-password"
          placeholder={kept ? t('settings.secretKept') : undefined}
        />
      ) : (
        <Input autoComplete="off" spellCheck={false} />
      );
  }
}

function words(value: string | number, t: ReturnType<typeof useText>['t']): string {
  if (value === '') return t('settings.detect');
  if (value === '\t') return t('settings.tab');
  return String(value);
}

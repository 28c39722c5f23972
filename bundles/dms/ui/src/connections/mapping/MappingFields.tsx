import { AutoComplete, Form } from 'antd';
import type { Adapter } from '../../model';
import { useText } from '../../text';
import { MAPPING } from '../settings/schema';

interface MappingFieldsProps {
  adapter: Adapter;
  /** The columns of the file that was tried last. */
  header: readonly string[];
}

/** Which column of the file each field is. */
export function MappingFields({ adapter, header }: MappingFieldsProps) {
  const { t } = useText();
  const kindId: unknown = Form.useWatch(['settings', 'kind']);
  const kind = adapter.kinds.find((one) => one.id === kindId);
  if (!kind) return null;
  const options = header.map((column) => ({ value: column }));
  return (
    <fieldset className="lv-fieldset">
      <legend>{t('mapping.title')}</legend>
      <p className="lv-quiet">{t(header.length > 0 ? 'mapping.hint' : 'mapping.hintUntested')}</p>
      <div className="lv-mapping">
        {kind.fields.map(({ id, name, required }) => (
          <Form.Item
            key={`${kind.id} ${id}`}
            name={['settings', MAPPING, id]}
            label={name}
            required={required}
            layout="horizontal"
            colon={false}
            labelAlign="left"
            labelCol={{ flex: '180px' }}
            wrapperCol={{ flex: '1 1 180px' }}
          >
            <AutoComplete
              allowClear
              options={options}
              placeholder={t('mapping.none')}
              showSearch={{
                filterOption: (typed, option) => matches(typed, option?.value, header),
              }}
            />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  );
}

/** All columns are offered where one is chosen already. */
function matches(typed: string, column: string | undefined, header: readonly string[]): boolean {
  if (header.includes(typed)) return true;
  return column?.toLowerCase().includes(typed.toLowerCase()) ?? false;
}

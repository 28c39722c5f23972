import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { PlaceSelect } from '../places/PlaceSelect';
import { useText } from '../text';
import { useRoles } from './words';

/** The roles of a person, each in its place. */
export function RoleFields() {
  const { t } = useText();
  return (
    <fieldset className="lv-fieldset">
      <legend>{t('person.roles')}</legend>
      <p className="lv-quiet">{t('person.rolesHint')}</p>
      <Form.List name="roles">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <RoleRow key={key} index={name} onRemove={() => remove(name)} />
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
              {t('role.add')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function RoleRow({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { t } = useText();
  const roles = useRoles();
  return (
    <div className="lv-row-fields">
      <Form.Item name={[index, 'role']} rules={[{ required: true, message: t('role.missing') }]}>
        <Select
          aria-label={t('role.label')}
          placeholder={t('role.label')}
          showSearch={{ optionFilterProp: 'label' }}
          options={roles.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item name={[index, 'tenant']} rules={[{ required: true, message: t('place.missing') }]}>
        <PlaceSelect group />
      </Form.Item>
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('role.remove')}
        onClick={onRemove}
      />
    </div>
  );
}

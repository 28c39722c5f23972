import { Form, Input, Radio } from 'antd';
import { EditDrawer, useApi, useTimeZone } from '@livery/console-sdk';
import { GROUP, type Key, type Person } from '../model';
import { allows } from '../permissions/patterns';
import { PermissionPicker } from '../permissions/PermissionPicker';
import { PlaceSelect } from '../places/PlaceSelect';
import { useText } from '../text';
import { ExpiryFields } from './ExpiryFields';
import { keyFieldOf, newKey, type KeyForm } from './key';
import { useRoles } from './words';

interface KeyDrawerProps {
  person: Person;
  onClose: () => void;
  onMade: (key: Key) => void;
}

const INITIAL: KeyForm = {
  name: '',
  expires: 365,
  places: 'all',
  allowed: 'all',
  tenants: [],
  permissions: [],
};

/** A key to be, for all that the person may do or for a part of it. */
export function KeyDrawer({ person, onClose, onMade }: KeyDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<KeyForm>();
  const timeZone = useTimeZone();
  const places = Form.useWatch('places', form);
  const allowed = Form.useWatch('allowed', form);
  const held = [...person.roles, ...person.claimedRoles];
  const roles = useRoles();
  const patterns = roles
    .filter(({ code }) => held.some(({ role }) => role === code))
    .flatMap(({ permissions }) => permissions);
  const save = async (values: KeyForm) => {
    const key = await api.post<Key>(`people/${person.id}/keys`, newKey(values, timeZone));
    onClose();
    onMade(key);
  };
  return (
    <EditDrawer<KeyForm>
      title={t('key.title', { name: person.displayName })}
      open
      width={640}
      onClose={onClose}
      form={form}
      initial={INITIAL}
      saveLabel={t('key.make')}
      save={save}
      fieldOf={(field) => keyFieldOf(field, form.getFieldValue('expires'))}
    >
      <p>{t('key.hint')}</p>
      <Form.Item
        name="name"
        label={t('key.name')}
        extra={t('key.nameHint')}
        rules={[{ required: true, whitespace: true, message: t('key.nameMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={100} />
      </Form.Item>
      <ExpiryFields form={form} />
      <Form.Item name="places" label={t('key.places')}>
        <Radio.Group
          options={[
            { value: 'all', label: t('key.everywhere') },
            { value: 'some', label: t('key.somePlaces') },
          ]}
        />
      </Form.Item>
      {places === 'some' && (
        <Form.Item
          name="tenants"
          extra={t('key.somePlacesHint')}
          rules={[{ required: true, type: 'array', message: t('place.missing') }]}
        >
          <PlaceSelect
            mode="multiple"
            group={held.some(({ tenant }) => tenant === GROUP)}
            person={person.id}
          />
        </Form.Item>
      )}
      <Form.Item name="allowed" label={t('key.permissions')}>
        <Radio.Group
          options={[
            { value: 'all', label: t('key.everything') },
            { value: 'some', label: t('key.somePermissions') },
          ]}
        />
      </Form.Item>
      {allowed === 'some' && (
        <Form.Item
          name="permissions"
          rules={[{ required: true, type: 'array', message: t('permission.missing') }]}
        >
          <PermissionPicker may={(pattern) => allows(patterns, pattern)} />
        </Form.Item>
      )}
    </EditDrawer>
  );
}

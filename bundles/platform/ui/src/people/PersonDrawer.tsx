import { Form, Input, Select } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import type { NewPerson, Person } from '../model';
import { useText } from '../text';
import { fieldOf, newPerson } from './form';
import { LANGUAGE_NAMES } from './languages';
import { RoleFields } from './RoleFields';

interface PersonDrawerProps {
  open: boolean;
  onClose: () => void;
  onSaved: (person: Person) => void;
}

/** A person to be. */
export function PersonDrawer({ open, onClose, onSaved }: PersonDrawerProps) {
  const { t, language } = useText();
  const api = useApi();
  const [form] = Form.useForm<NewPerson>();
  const save = async (values: NewPerson) => {
    const added = await api.post<Person>('people', newPerson(values));
    onClose();
    onSaved(added);
  };
  return (
    <EditDrawer<NewPerson>
      title={t('people.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={{ language, roles: [] }}
      saveLabel={t('people.create')}
      save={save}
      fieldOf={fieldOf}
    >
      <div className="lv-pair">
        <Form.Item
          name="name"
          label={t('person.name')}
          rules={[{ required: true, whitespace: true, message: t('person.nameMissing') }]}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="displayName" label={t('person.displayName')}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="language" label={t('person.language')}>
        <Select
          options={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="password" label={t('person.password')} extra={t('person.passwordHint')}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <RoleFields />
    </EditDrawer>
  );
}

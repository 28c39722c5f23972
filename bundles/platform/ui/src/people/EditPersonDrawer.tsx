import { Form, Input, Segmented, Select } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import { PERSON_STATES, type Person, type PersonChange } from '../model';
import { useText } from '../text';
import { fieldOf } from './form';
import { LANGUAGE_NAMES } from './languages';
import { RoleFields } from './RoleFields';
import { RoleList } from './RoleList';

interface EditPersonDrawerProps {
  person: Person;
  onClose: () => void;
  onSaved: (person: Person) => void;
}

/** What can be changed of a person. */
export function EditPersonDrawer({ person, onClose, onSaved }: EditPersonDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<PersonChange>();
  const { displayName, language, state } = person;
  const roles = person.roles.map(({ tenant, role }) => ({ tenant, role }));
  const save = async (values: PersonChange) => {
    const change = { ...values, displayName: values.displayName.trim(), roles: values.roles ?? [] };
    const changed = await api.patch<Person>(`people/${person.id}`, change, {
      ifMatch: person.version,
    });
    onClose();
    onSaved(changed);
  };
  return (
    <EditDrawer<PersonChange>
      title={t('person.editOf', { name: person.name })}
      open
      onClose={onClose}
      form={form}
      initial={{ displayName, language, state, roles }}
      saveLabel={t('person.save')}
      save={save}
      fieldOf={fieldOf}
    >
      <div className="lv-pair">
        <Form.Item
          name="displayName"
          label={t('person.displayName')}
          rules={[{ required: true, whitespace: true, message: t('person.displayNameMissing') }]}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="language" label={t('person.language')}>
          <Select
            options={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="state" label={t('person.state')} extra={t('person.stateHint')}>
        <Segmented
          options={PERSON_STATES.map((value) => ({ value, label: t(`person.state.${value}`) }))}
        />
      </Form.Item>
      <RoleFields />
      {person.claimedRoles.length > 0 && (
        <fieldset className="lv-fieldset">
          <legend>{t('person.claimedRoles')}</legend>
          <p className="lv-quiet">{t('person.claimedRolesHint')}</p>
          <RoleList roles={person.claimedRoles} />
        </fieldset>
      )}
    </EditDrawer>
  );
}

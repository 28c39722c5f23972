import { EditOutlined, KeyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Person } from '../model';
import { useText } from '../text';

export interface PersonActionsProps {
  person: Person;
  onEdit: (person: Person) => void;
  onAccess: (person: Person) => void;
}

/** What can be done with a person. */
export function PersonActions({ person, onEdit, onAccess }: PersonActionsProps) {
  const { t } = useText();
  return (
    <div className="lv-actions lv-nowrap">
      <Button
        size="small"
        icon={<EditOutlined aria-hidden />}
        aria-label={t('person.editOf', { name: person.displayName })}
        onClick={() => onEdit(person)}
      >
        {t('person.edit')}
      </Button>
      <Button
        size="small"
        icon={<KeyOutlined aria-hidden />}
        aria-label={t('access.of', { name: person.displayName })}
        onClick={() => onAccess(person)}
      >
        {t('access.title')}
      </Button>
    </div>
  );
}

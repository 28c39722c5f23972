import { KeyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Person } from '../model';
import { useText } from '../text';

export interface PersonActionsProps {
  person: Person;
  onKey: (person: Person) => void;
}

/** What can be done with a person. */
export function PersonActions({ person, onKey }: PersonActionsProps) {
  const { t } = useText();
  return (
    <Button
      size="small"
      icon={<KeyOutlined aria-hidden />}
      aria-label={t('key.makeFor', { name: person.displayName })}
      onClick={() => onKey(person)}
    >
      {t('key.make')}
    </Button>
  );
}

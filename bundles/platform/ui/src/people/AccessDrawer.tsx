import { Drawer } from 'antd';
import { useNarrow } from '@livery/console-sdk';
import type { Person } from '../model';
import { useText } from '../text';
import { KeySection } from './KeySection';
import { PasswordSection } from './PasswordSection';
import { SessionSection } from './SessionSection';

interface AccessDrawerProps {
  person: Person;
  onClose: () => void;
}

/** By what a person proves who they are: password, sessions and keys. */
export function AccessDrawer({ person, onClose }: AccessDrawerProps) {
  const { t } = useText();
  const narrow = useNarrow();
  return (
    <Drawer
      open
      title={t('access.of', { name: person.displayName })}
      size={narrow ? '100%' : 640}
      onClose={onClose}
    >
      <PasswordSection person={person} />
      <SessionSection person={person} />
      <KeySection person={person} />
    </Drawer>
  );
}

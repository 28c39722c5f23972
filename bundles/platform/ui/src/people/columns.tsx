import { LANGUAGE_NAMES } from './languages';
import type { Column } from '@livery/console-sdk';
import type { Person } from '../model';
import { useText } from '../text';
import { PersonActions, type PersonActionsProps } from './PersonActions';
import { RoleList } from './RoleList';

export function usePeopleColumns(actions: Omit<PersonActionsProps, 'person'>): Column<Person>[] {
  const { t } = useText();
  return [
    {
      key: 'name',
      title: t('person.displayName'),
      heading: true,
      render: ({ name, displayName }) => (
        <>
          <div>{displayName}</div>
          <div className="lv-quiet lv-small">{name}</div>
        </>
      ),
    },
    {
      key: 'roles',
      title: t('person.roles'),
      render: ({ roles }) => <RoleList roles={roles} />,
    },
    {
      key: 'language',
      title: t('person.language'),
      render: ({ language }) => LANGUAGE_NAMES[language] ?? language,
    },
    {
      key: 'actions',
      title: t('person.actions'),
      actions: true,
      align: 'end',
      render: (person) => <PersonActions person={person} {...actions} />,
    },
  ];
}

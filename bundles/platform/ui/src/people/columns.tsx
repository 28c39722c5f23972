import { LANGUAGE_NAMES } from './languages';
import { Status, type Column } from '@livery/console-sdk';
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
      render: ({ roles, claimedRoles }) => (
        <>
          {(roles.length > 0 || claimedRoles.length === 0) && <RoleList roles={roles} />}
          {claimedRoles.length > 0 && (
            <>
              <div className="lv-quiet lv-small">{t('person.claimedRoles')}</div>
              <RoleList roles={claimedRoles} />
            </>
          )}
        </>
      ),
    },
    {
      key: 'language',
      title: t('person.language'),
      render: ({ language }) => LANGUAGE_NAMES[language] ?? language,
    },
    {
      key: 'state',
      title: t('person.state'),
      render: ({ state }) => (
        <Status tone={state === 'active' ? 'good' : 'bad'} text={t(`person.state.${state}`)} />
      ),
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

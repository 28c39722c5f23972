import { useCallback, useMemo } from 'react';
import { useResource, useSession } from '@livery/console-sdk';
import { MANAGE_PEOPLE, type Role } from '../model';
import { usePlaceName } from '../places/names';
import { useText } from '../text';

/** All roles by their names, for those who may give them; for others none. */
export function useRoles(): readonly Role[] {
  const { canInGroup } = useSession();
  const path = canInGroup(MANAGE_PEOPLE) ? '/api/v1/group/roles' : undefined;
  return useResource<{ items: Role[] }>(path).value?.items ?? NO_ROLES;
}

const NO_ROLES: readonly Role[] = [];

/** The name of a role; of one that nobody here knows its own. */
export function useRoleName(): (role: string) => string {
  const roles = useRoles();
  const names = useMemo(() => new Map(roles.map(({ code, name }) => [code, name])), [roles]);
  return useCallback((role) => names.get(role) ?? role, [names]);
}

/** A role and its place as the audit trail has them (`adviser in 42`), in words. */
export function useGrantWords(): (recorded: string) => string {
  const { t } = useText();
  const roleName = useRoleName();
  const placeName = usePlaceName();
  return useCallback(
    (recorded) => {
      const [, role, place] = /^(\S+) in (\d+)$/.exec(recorded) ?? [];
      return role && place
        ? t('role.in', { role: roleName(role), place: placeName(place) })
        : recorded;
    },
    [t, roleName, placeName],
  );
}

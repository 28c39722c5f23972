import { useCallback } from 'react';
import { useStores } from '@livery/console-sdk';
import { GROUP, ROLES, type Role } from '../model';
import { useText } from '../text';

/** The name of a role; of one that nobody here knows its own. */
export function useRoleName(): (role: string) => string {
  const { t } = useText();
  return useCallback(
    (role) => (ROLES.includes(role as Role) ? t(`role.${role as Role}`) : role),
    [t],
  );
}

/** The name of a place that a role is held in. */
export function usePlaceName(): (place: string) => string {
  const { t } = useText();
  const stores = useStores();
  return useCallback(
    (place) =>
      place === GROUP
        ? t('place.group')
        : (stores.find(({ id }) => id === place)?.name ?? t('place.other', { id: place })),
    [t, stores],
  );
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

import { NOTHING } from '@livery/console-sdk';
import type { Grant } from '../model';
import { usePlaceName } from '../places/names';
import { useText } from '../text';
import { useRoleName } from './words';

const SHOWN = 4;

/** A person's roles, each with its place; of many the first ones. */
export function RoleList({ roles }: { roles: readonly Grant[] }) {
  const { t } = useText();
  const roleName = useRoleName();
  const placeName = usePlaceName();
  if (roles.length === 0) return NOTHING;
  const words = roles.map(({ tenant, role, exists }) =>
    t(exists === false ? 'role.goneIn' : 'role.in', {
      role: roleName(role),
      place: placeName(tenant),
    }),
  );
  const more = words.slice(SHOWN);
  return (
    <ul className="lv-reasons">
      {words.slice(0, SHOWN).map((one) => (
        <li key={one}>{one}</li>
      ))}
      {more.length > 0 && (
        <li className="lv-quiet" title={more.join('\n')}>
          {t('role.more', { count: more.length })}
        </li>
      )}
    </ul>
  );
}

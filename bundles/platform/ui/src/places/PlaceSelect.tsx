import type { SelectProps } from 'antd';
import { PagedSelect } from '@livery/console-sdk';
import { GROUP, type RolePlace } from '../model';
import { useText } from '../text';
import { usePlaceName } from './names';

interface PlaceSelectProps extends Pick<SelectProps, 'id' | 'value' | 'onChange' | 'mode'> {
  /** Whether the group can be chosen. */
  group: boolean;
  /** Only where this person has a role. */
  person?: string;
}

/** Chooses a brand or a store, or the group. */
export function PlaceSelect({ group, person, ...field }: PlaceSelectProps) {
  const { t } = useText();
  const placeName = usePlaceName();
  return (
    <PagedSelect<RolePlace, unknown>
      {...field}
      className="lv-full"
      label={t('place.label')}
      none={t('place.none')}
      path="places"
      query={{ person }}
      option={({ id, name, kind, code, brand }) => ({
        value: id,
        label: name,
        more: [kind === 'brand' ? t('tenant.kind.brand') : brand, code].filter(Boolean).join(' · '),
      })}
      first={group ? { value: GROUP, label: t('place.group') } : undefined}
      labelRender={({ value }) => placeName(String(value))}
      popupMatchSelectWidth={false}
    />
  );
}

import { Select, type SelectProps } from 'antd';
import { useState, type UIEvent } from 'react';
import { usePaged, useSettled } from '@livery/console-sdk';
import { GROUP, type RolePlace } from '../model';
import { useText } from '../text';
import { usePlaceName } from './names';

interface PlaceSelectProps extends Pick<SelectProps, 'id' | 'value' | 'onChange' | 'mode'> {
  /** Whether the group can be chosen. */
  group: boolean;
  /** Only where this person has a role. */
  person?: string;
}

/** How near to the end of the list more of it is read. */
const NEAR = 80;

/** Chooses a brand or a store, or the group: found by typing, read page by page. */
export function PlaceSelect({ group, person, ...field }: PlaceSelectProps) {
  const { t } = useText();
  const placeName = usePlaceName();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const paged = usePaged<RolePlace>('places', { q, person });
  const groupName = t('place.group');
  const withGroup = group && groupName.toLowerCase().includes(q.toLowerCase());
  const options = paged.items.map(({ id, name, kind, code, brand }) => ({
    value: id,
    label: name,
    more: [kind === 'brand' ? t('tenant.kind.brand') : brand, code].filter(Boolean).join(' · '),
  }));
  const whole = { value: GROUP, label: groupName, more: '' };
  const near = ({ currentTarget: list }: UIEvent<HTMLElement>) => {
    const left = list.scrollHeight - list.scrollTop - list.clientHeight;
    if (left < NEAR && paged.hasMore && !paged.loadingMore) paged.loadMore();
  };
  return (
    <Select
      {...field}
      className="lv-full"
      aria-label={t('place.label')}
      placeholder={t('place.label')}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      options={withGroup ? [whole, ...options] : options}
      labelRender={({ value }) => placeName(String(value))}
      optionRender={({ data }) => (
        <span className="lv-option">
          <span>{data.label}</span>
          <span className="lv-quiet">{data.more}</span>
        </span>
      )}
      loading={paged.loading || paged.loadingMore}
      notFoundContent={paged.problem?.detail ?? t(paged.loading ? 'place.reading' : 'place.none')}
      popupMatchSelectWidth={false}
      onPopupScroll={near}
      onOpenChange={(open) => open || setTyped('')}
    />
  );
}

import { Select } from 'antd';
import { useMemo, useState } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  useOwner,
  usePaged,
  useRoute,
  useTimeZone,
} from '@livery/console-sdk';
import type { ParkedFact } from '../model';
import { useText } from '../text';
import { useFactColumns } from './columns';
import { SkipDialog } from './SkipDialog';

/** Facts that a module could not take in: told again, or given up, by a person's decision. */
export function ParkedFactsPage() {
  const { t } = useText();
  const where = useOwner() === 'group' ? 'group' : 'store';
  const zone = useTimeZone();
  const { query, setQuery } = useRoute();
  const subscription = query.get('subscription') ?? undefined;
  const paged = usePaged<ParkedFact>('facts/parked', { subscription });
  const [skipping, setSkipping] = useState<ParkedFact>();
  const reload = () => void paged.reload();
  const columns = useFactColumns(paged.items, { onSkip: setSkipping, onChanged: reload });
  return (
    <Page title={t('facts.title')} subtitle={t(`facts.subtitle.${where}`, { zone })}>
      <SubscriptionFilter
        facts={paged.items}
        value={subscription}
        onChange={(next) => setQuery({ subscription: next })}
      />
      <DataTable
        label={t('facts.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('facts.none')} hint={t('facts.noneHint')} />}
      />
      {skipping && (
        <SkipDialog fact={skipping} onClose={() => setSkipping(undefined)} onChanged={reload} />
      )}
    </Page>
  );
}

interface SubscriptionFilterProps {
  facts: readonly ParkedFact[];
  value: string | undefined;
  onChange: (subscription: string | undefined) => void;
}

/** Only what one subscription could not take in. */
function SubscriptionFilter({ facts, value, onChange }: SubscriptionFilterProps) {
  const { t } = useText();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const names = useMemo(
    () => [...new Set([...seen, ...facts.map((fact) => fact.subscription)])].sort(),
    [seen, facts],
  );
  if (names.length === 0 && value === undefined) return null;
  return (
    <div className="lv-toolbar">
      <Select
        className="lv-filter"
        aria-label={t('facts.subscription')}
        placeholder={t('facts.anySubscription')}
        allowClear
        popupMatchSelectWidth={false}
        value={value}
        onChange={(next: string | undefined) => {
          // The others stay to be chosen, though the list will hold them no longer.
          setSeen(names);
          onChange(next);
        }}
        options={names.map((name) => ({ value: name, label: name }))}
      />
    </div>
  );
}

import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import {
  DataTable,
  Link,
  NOTHING,
  Nothing,
  Page,
  useApi,
  useFormat,
  useNotify,
  usePaged,
  useSession,
  type Column,
} from '@livery/console-sdk';
import type { CustomerSummary } from '../model';
import { useText } from '../text';
import { ReasonWords } from './ReasonWords';
import { MERGE, type Duplicate } from './model';

const STATES = ['open', 'different'] as const;
type State = (typeof STATES)[number];

/** Pairs of customers who may be one and the same: somebody looks and decides. */
export function DuplicatesPage() {
  const { t } = useText();
  const [state, setState] = useState<State>('open');
  const paged = usePaged<Duplicate>('duplicates', { state });
  const columns = useColumns(state, () => void paged.reload());
  return (
    <Page title={t('duplicates.title')} subtitle={t('duplicates.subtitle')}>
      <div>
        <Segmented<State>
          aria-label={t('duplicates.which')}
          value={state}
          options={STATES.map((one) => ({ value: one, label: t(`duplicates.state.${one}`) }))}
          onChange={setState}
        />
      </div>
      <DataTable
        label={t('duplicates.title')}
        columns={columns}
        paged={paged}
        empty={
          <Nothing
            title={t(`duplicates.none.${state}`)}
            hint={state === 'open' ? t('duplicates.noneHint') : undefined}
          />
        }
      />
    </Page>
  );
}

function useColumns(state: State, onDecided: () => void): Column<Duplicate>[] {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const api = useApi();
  const notify = useNotify();
  return useMemo(() => {
    const decide = async (pair: Duplicate) => {
      try {
        const next = state === 'open' ? 'different' : 'open';
        await api.patch(`duplicates/${pair.id}`, { state: next });
        onDecided();
      } catch (fault) {
        notify.failed(fault);
      }
    };
    return [
      {
        key: 'one',
        title: t('duplicates.one'),
        heading: true,
        render: ({ one }) => <Who customer={one} />,
      },
      {
        key: 'other',
        title: t('duplicates.other'),
        render: ({ other }) => <Who customer={other} />,
      },
      {
        key: 'reasons',
        title: t('duplicates.reasons'),
        render: ({ reasons }) => <ReasonWords reasons={reasons} />,
      },
      {
        key: 'foundAt',
        title: t('duplicates.foundAt'),
        render: ({ foundAt }) => <span className="lv-nowrap">{format.date(foundAt)}</span>,
      },
      {
        key: 'actions',
        title: '',
        actions: true,
        align: 'end',
        render: (pair) =>
          can(MERGE) && (
            <span className="lv-actions">
              {state === 'open' && (
                <Link to={`/customers/${pair.one.id}/compare/${pair.other.id}`}>
                  {t('duplicates.compare')}
                </Link>
              )}
              <Button size="small" onClick={() => void decide(pair)}>
                {t(state === 'open' ? 'duplicates.different' : 'duplicates.reopen')}
              </Button>
            </span>
          ),
      },
    ];
  }, [t, can, format, api, notify, state, onDecided]);
}

function Who({ customer }: { customer: CustomerSummary }) {
  const { t } = useText();
  const more = [customer.mobile, customer.vehicles.join(t('punctuation.comma'))].filter(Boolean);
  return (
    <span className="lv-two">
      <Link to={`/customers/${customer.id}`}>{customer.name}</Link>
      <span className="lv-quiet lv-numbers">{more.join(' · ') || NOTHING}</span>
    </span>
  );
}

import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import { useCallback, useState } from 'react';
import {
  Board,
  DataTable,
  Link,
  Nothing,
  NOTHING,
  Page,
  Status,
  useApi,
  useFormat,
  useNotify,
  usePaged,
  useRoute,
  useSession,
  type Column,
  type Query,
  type Tone,
} from '@livery/console-sdk';
import { CriterionField } from '../criteria/CriterionField';
import { useSearch } from '../customers/search';
import { WRITE } from '../model';
import { useText } from '../text';
import { LEAD_STAGES, WRITE_LEADS, type Lead, type LeadStage } from '../work';
import { AskedLead } from './AskedLead';
import { ColumnChoice } from '../views/ColumnChoice';
import { actionsOf } from '../views/bulk';
import { BulkBar } from '../views/BulkBar';
import { ExportButton } from '../views/ExportButton';
import { ViewBar } from '../views/ViewBar';
import { chosenColumns, useViews, writtenColumns } from '../views/views';
import { ConvertDialog } from './ConvertDialog';
import { LeadDrawer } from './LeadDrawer';
import { LeadMobile } from './LeadMobile';

const TONES: Record<LeadStage, Tone> = {
  new: 'waiting',
  contacted: 'busy',
  qualified: 'busy',
  offer: 'busy',
  won: 'good',
  lost: 'bad',
  sleeping: 'quiet',
};

/** The names of the filters of the list. */
const FILTERS = ['whose', 'stage'] as const;

/** What the list shows beside the value of a column. */
const BESIDE = { name: 'mobile', model: 'source', nextStep: 'nextDueAt' };

/** Who may become a customer, as a list and as a board. */
export function LeadsPage() {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const notify = useNotify();
  const { query, setQuery } = useRoute();
  const { typed, setTyped, wanted } = useSearch();
  const q = wanted || undefined;
  const board = query.get('view') !== 'list';
  const viewed = useViews('leads', FILTERS, { open: !board, key: 'seen' });
  // Of the board the address says whose; the list has it in its view too.
  const whose = board ? query.get('whose') : viewed.value('whose');
  const owner = whose === 'all' ? undefined : 'mine';
  const stage = LEAD_STAGES.find((one) => one === viewed.value('stage'));
  // What is searched for comes in its own order.
  const sort = q === undefined && viewed.value('sort') === 'due' ? 'due' : undefined;
  const asked = { stage, owner, sort, view: viewed.query['view'] };
  const [open, setOpen] = useState<{ lead?: Lead; stage?: LeadStage }>();
  const [converting, setConverting] = useState<Lead>();
  const [version, setVersion] = useState(0);
  const [ids, setIds] = useState<string[]>([]);
  const mayWrite = can(WRITE_LEADS);
  const openLead = useCallback((lead: Lead) => setOpen({ lead }), []);
  const columns = useLeadColumns(
    openLead,
    can(WRITE_LEADS) && can(WRITE) ? (lead) => setConverting(lead) : undefined,
  );
  const move = async (lead: Lead, to: string) => {
    const next = LEAD_STAGES.find((one) => one === to);
    // What needs more than a stage is asked for: who the customer is, why it was lost.
    if (next === 'won' && !lead.customer && can(WRITE)) return setConverting(lead);
    if (next === 'lost' && !lead.reason) return setOpen({ lead, stage: next });
    try {
      await api.patch(`leads/${lead.id}`, { stage: to }, { ifMatch: lead.version });
    } catch (fault) {
      notify.failed(fault);
    }
  };
  return (
    <Page
      title={t('leads.title')}
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen({})}>
            {t('leads.add')}
          </Button>
        )
      }
    >
      <div className="lv-toolbar">
        <Input
          className="lv-search"
          aria-label={t('leads.search')}
          placeholder={t('leads.search')}
          prefix={<SearchOutlined aria-hidden />}
          allowClear
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Segmented
          aria-label={t('leads.whose')}
          value={owner ?? 'all'}
          options={(['mine', 'all'] as const).map((one) => ({
            value: one,
            label: t(`leads.whose.${one}`),
          }))}
          onChange={(next) => {
            const said = next === 'all' ? 'all' : undefined;
            if (board) setQuery({ whose: said });
            else viewed.set('whose', said);
          }}
        />
        <Segmented
          aria-label={t('tasks.view')}
          value={board ? 'board' : 'list'}
          options={(['board', 'list'] as const).map((one) => ({
            value: one,
            label: t(`work.view.${one}`),
          }))}
          onChange={(next) => setQuery({ view: next === 'list' ? 'list' : undefined })}
        />
        {!board && (
          <Select
            className="lv-filter"
            aria-label={t('leads.stage')}
            placeholder={t('leads.anyStage')}
            allowClear
            value={stage}
            options={LEAD_STAGES.map((one) => ({ value: one, label: t(`leads.stage.${one}`) }))}
            onChange={(next: string | undefined) => viewed.set('stage', next)}
          />
        )}
        {!board && (
          <Select
            className="lv-sort"
            aria-label={t('leads.sort')}
            disabled={q !== undefined}
            value={sort ?? 'newest'}
            options={(['newest', 'due'] as const).map((one) => ({
              value: one,
              label: t(`leads.sort.${one}`),
            }))}
            onChange={(next: string) => viewed.set('sort', next === 'due' ? next : undefined)}
          />
        )}
        {!board && (
          <>
            <span className="lv-grow" />
            <ViewBar
              list="leads"
              viewed={viewed}
              filters={FILTERS}
              criterion={CriterionField}
              onChanged={() => setVersion((n) => n + 1)}
            />
            <ColumnChoice columns={columns} chosen={viewed.columns} onChange={viewed.setColumns} />
            <BulkBar
              list="leads"
              ids={ids}
              all={{ filter: { q, ...asked } }}
              onDone={() => {
                setIds([]);
                setVersion((n) => n + 1);
              }}
            />
            <ExportButton
              list="leads"
              filter={{ q, ...asked }}
              columns={writtenColumns(columns, viewed.columns, BESIDE)}
            />
          </>
        )}
      </div>
      {board ? (
        <Board<Lead>
          label={t('leads.title')}
          path="leads"
          columns={LEAD_STAGES.map((one) => ({
            key: one,
            title: t(`leads.stage.${one}`),
            query: { q, stage: one, owner },
          }))}
          nameOf={({ name }) => name}
          card={(lead) => <LeadCard lead={lead} onOpen={() => setOpen({ lead })} />}
          move={mayWrite ? move : undefined}
          version={version}
          none={t('leads.noneHere')}
        />
      ) : (
        <LeadList
          key={version}
          query={asked}
          q={q}
          fulfilling={viewed.fulfilling}
          onShowAll={() => setTyped('')}
          ready={viewed.ready}
          ids={ids}
          onTick={setIds}
          columns={chosenColumns(columns, viewed.columns)}
        />
      )}
      <LeadDrawer
        lead={open?.lead}
        stage={open?.stage}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        onSaved={() => {
          notify.done(t('customer.saved'));
          setVersion((n) => n + 1);
        }}
        onDeleted={() => setVersion((n) => n + 1)}
      />
      <AskedLead onOpen={openLead} />
      <ConvertDialog lead={converting} onClose={() => setConverting(undefined)} />
    </Page>
  );
}

interface LeadListProps {
  query: Query;
  q: string | undefined;
  /** Whether the view shows only what a criterion says. */
  fulfilling: boolean;
  onShowAll: () => void;
  ready: boolean;
  /** Those that are ticked. */
  ids: string[];
  onTick: (ids: string[]) => void;
  columns: Column<Lead>[];
}

function LeadList({ query, q, fulfilling, onShowAll, ready, ids, onTick, columns }: LeadListProps) {
  const { t } = useText();
  const { can } = useSession();
  const paged = usePaged<Lead>('leads', { q, ...query }, { open: ready });
  return (
    <DataTable
      label={t('leads.title')}
      columns={columns}
      paged={paged}
      ticked={
        actionsOf('leads', can).length > 0
          ? { ids, onChange: onTick, labelOf: ({ name }) => t('bulk.tick', { name }) }
          : undefined
      }
      empty={
        q === undefined && fulfilling ? (
          <Nothing title={t('views.noneFulfils.leads')} hint={t('views.noneFulfilsHint')} />
        ) : q === undefined ? (
          <Nothing title={t('leads.none')} hint={t('leads.noneHint')} />
        ) : (
          <Nothing
            title={t('leads.notFound', { q })}
            hint={t('leads.notFoundHint')}
            action={<Button onClick={onShowAll}>{t('leads.showAll')}</Button>}
          />
        )
      }
    />
  );
}

function useLeadColumns(
  onOpen: (lead: Lead) => void,
  onConvert: ((lead: Lead) => void) | undefined,
): Column<Lead>[] {
  const { t } = useText();
  const format = useFormat();
  return [
    {
      key: 'name',
      title: t('field.name'),
      heading: true,
      width: 210,
      render: (lead) => (
        <div className="lv-narrow">
          <Button type="link" className="lv-inline" onClick={() => onOpen(lead)}>
            {lead.name}
          </Button>
          <div className="lv-quiet">
            <LeadMobile lead={lead} />
          </div>
        </div>
      ),
    },
    {
      key: 'stage',
      title: t('leads.stage'),
      render: (lead) => <Status tone={TONES[lead.stage]} text={t(`leads.stage.${lead.stage}`)} />,
    },
    {
      key: 'model',
      title: t('leads.model'),
      render: ({ model, source }) => [model, source].filter(Boolean).join(' · ') || NOTHING,
    },
    { key: 'owner', title: t('leads.owner'), render: (lead) => lead.owner.name ?? t('staff.gone') },
    {
      key: 'nextStep',
      title: t('leads.nextStep'),
      width: 190,
      render: (lead) => <NextStep lead={lead} />,
    },
    {
      key: 'contactedAt',
      title: t('leads.contactedAt'),
      render: ({ contactedAt }) => <span className="lv-nowrap">{format.ago(contactedAt)}</span>,
    },
    {
      key: 'customer',
      title: t('customer.title'),
      render: (lead) =>
        lead.customer ? (
          <Link to={`/customers/${lead.customer}`}>{t('leads.toCustomer')}</Link>
        ) : onConvert ? (
          <Button size="small" onClick={() => onConvert(lead)}>
            {t('leads.convert')}
          </Button>
        ) : (
          NOTHING
        ),
    },
  ];
}

function NextStep({ lead }: { lead: Lead }) {
  const format = useFormat();
  if (!lead.nextStep && !lead.nextDueAt) return NOTHING;
  const late = lead.nextDueAt !== null && Date.parse(lead.nextDueAt) < Date.now();
  const due = lead.nextDueAt && format.dateTime(lead.nextDueAt);
  return (
    <span className={late ? 'lv-bad' : undefined}>
      {[lead.nextStep, due].filter(Boolean).join(' · ')}
    </span>
  );
}

function LeadCard({ lead, onOpen }: { lead: Lead; onOpen: () => void }) {
  const { t } = useText();
  return (
    <>
      <Button type="link" className="lv-inline" onClick={onOpen}>
        {lead.name}
      </Button>
      <div className="lv-quiet lv-small">
        {[lead.model, lead.source, lead.owner.name ?? t('staff.gone')].filter(Boolean).join(' · ')}
      </div>
      {(lead.nextStep || lead.nextDueAt) && (
        <div className="lv-small">
          <NextStep lead={lead} />
        </div>
      )}
      {lead.customer && <Link to={`/customers/${lead.customer}`}>{t('leads.toCustomer')}</Link>}
    </>
  );
}

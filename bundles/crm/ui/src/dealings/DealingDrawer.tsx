import { Button, Form, Input, InputNumber } from 'antd';
import {
  EditDrawer,
  useApi,
  PagedSelect,
  useNotify,
  useResource,
  useStore,
  type Money,
} from '@livery/console-sdk';
import { nameOfVehicle } from '../customer/vehicle';
import type { Dealing, DealingKind, DealingLine, Vehicle, WholeDealing } from '../model';
import { useEdited } from '../edited';
import { MomentField } from '../MomentField';
import { ownChanges } from '../own/changes';
import type { OwnTyped } from '../own/model';
import { OwnInputs } from '../own/OwnInputs';
import { useRemoval } from '../removal';
import { useText } from '../text';
import { FIELDS, ENDING, textsOf, type TextName } from './fields';
import { LinesField } from './LinesField';
import { useDealingVersions } from './versions';

export interface DealingValues extends Partial<Record<TextName, string | null>> {
  at: string | null;
  endedAt: string | null;
  vehicle: string | null;
  amount: Partial<Money> | null;
  odometerKm: number | null;
  lines: DealingLine[];
  own?: OwnTyped;
}

interface DealingDrawerProps {
  customerId: string;
  /** The kind of a new one. */
  kind: DealingKind | undefined;
  /** The one that is opened; a new one when absent. */
  dealingId: string | undefined;
  onClose: () => void;
  onSaved: () => void;
}

/** A dealing: a new one, one that staff have entered, or one of a source to look at. */
export function DealingDrawer(props: DealingDrawerProps) {
  const { customerId, kind, dealingId } = props;
  const path = `customers/${customerId}/dealings`;
  const one = dealingId === undefined ? undefined : `${path}/${dealingId}`;
  const { value, set, reload } = useResource<WholeDealing>(one);
  const whole = value?.dealing.id === dealingId ? value : undefined;
  const of = dealingId === undefined ? kind : whole?.dealing.kind;
  return <Opened {...props} path={path} of={of} whole={whole} onChanged={set} onStale={reload} />;
}

interface OpenedProps extends DealingDrawerProps {
  path: string;
  of: DealingKind | undefined;
  whole: WholeDealing | undefined;
  onChanged: (whole: WholeDealing) => void;
  /** Somebody else has changed it. */
  onStale: () => Promise<void>;
}

function Opened(props: OpenedProps) {
  const { customerId, path, of, whole, onClose, onSaved, onChanged, onStale } = props;
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const store = useStore();
  const askToRemove = useRemoval();
  const [form] = Form.useForm<DealingValues>();
  const kind = of ?? 'inquiry';
  const readOnly = whole !== undefined && !whole.editable;
  const one = whole ? `${path}/${whole.dealing.id}` : path;
  const { seen, edited } = useEdited<WholeDealing, DealingValues>({
    value: whole,
    open: of !== undefined,
    path: one,
    fields: useDealingVersions(kind),
    valuesOf: (dealing) => valuesOf(dealing, store?.currency),
  });
  const save = async (typed: DealingValues) => {
    const from = seen.current;
    const own = ownChanges(from?.own, typed.own);
    const body = { ...bodyOf(kind, typed, store?.currency ?? ''), own };
    if (from) onChanged(await api.patch<WholeDealing>(one, body, { ifMatch: from.version }));
    else await api.post(path, body);
    notify.done(t('dealing.saved'));
    onClose();
    onSaved();
  };
  const left = () => {
    onClose();
    onSaved();
  };
  const remove = () =>
    askToRemove({
      title: t('dealing.removeTitle'),
      okText: t('dealing.remove'),
      path: one,
      version: seen.current?.version,
      gone: left,
      failed: async (stale) => {
        if (!stale) return;
        await onStale();
        left();
      },
    });
  return (
    <EditDrawer<DealingValues>
      title={t(`timeline.kind.${kind}`)}
      open={of !== undefined}
      onClose={onClose}
      form={form}
      initial={valuesOf(whole, store?.currency)}
      saveLabel={t('customer.save')}
      save={save}
      edited={edited}
      fieldOf={pathOf}
      readOnly={readOnly}
      width={kind === 'service-visit' ? 760 : 560}
      footer={
        whole?.editable && (
          <Button danger onClick={remove}>
            {t('dealing.remove')}
          </Button>
        )
      }
    >
      {readOnly && (
        <p className="lv-quiet">{t('dealing.ofSource', { source: whole.dealing.source ?? '' })}</p>
      )}
      <fieldset className="lv-plain" disabled={readOnly}>
        <Fields kind={kind} customerId={customerId} dealing={whole?.dealing} />
        <OwnInputs record="dealing" values={whole?.own} />
      </fieldset>
    </EditDrawer>
  );
}

interface FieldsProps {
  kind: DealingKind;
  customerId: string;
  dealing: Dealing | undefined;
}

function Fields({ kind, customerId, dealing }: FieldsProps) {
  const { t } = useText();
  const at =
    kind === 'rental' || kind === 'insurance-policy'
      ? (`dealing.at.${kind}` as const)
      : 'dealing.at';
  const amount =
    kind === 'vehicle-sale' || kind === 'insurance-policy'
      ? (`dealing.amount.${kind}` as const)
      : 'dealing.amount';
  return (
    <>
      <div className="lv-pair">
        <MomentField name="at" label={t(at)} present missing={t('dealing.atMissing')} />
        {ENDING.includes(kind) && <MomentField name="endedAt" label={t('dealing.endedAt')} />}
      </div>
      {kind !== 'inquiry' && <VehicleField customerId={customerId} dealing={dealing} />}
      {kind !== 'inquiry' && kind !== 'test-drive' && (
        <div className="lv-pair">
          <AmountField label={t(amount)} />
          {kind === 'service-visit' && (
            <Form.Item name="odometerKm" label={t('dealing.odometerKm')}>
              <InputNumber className="lv-full" min={0} precision={0} />
            </Form.Item>
          )}
        </div>
      )}
      {FIELDS[kind].map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`dealing.${name}`)}
          normalize={(typed: string) => (typed === '' ? null : typed)}
        >
          {name === 'note' || name === 'work' || name === 'configuration' ? (
            <Input.TextArea rows={2} />
          ) : (
            <Input autoComplete="off" />
          )}
        </Form.Item>
      ))}
      {kind === 'service-visit' && <LinesField />}
    </>
  );
}

function AmountField({ label }: { label: string }) {
  return (
    <Form.Item name={['amount', 'amount']} label={label}>
      <Input inputMode="decimal" autoComplete="off" />
    </Form.Item>
  );
}

function VehicleField({
  customerId,
  dealing,
}: {
  customerId: string;
  dealing: Dealing | undefined;
}) {
  const { t } = useText();
  const known = dealing?.vehicle;
  return (
    <Form.Item
      name="vehicle"
      label={t('dealing.vehicle')}
      normalize={(value?: string) => value ?? null}
    >
      <PagedSelect<Vehicle, string | null>
        className="lv-full"
        allowClear
        label={t('own.chooseVehicle')}
        none={t('own.noVehicle')}
        path={`customers/${customerId}/vehicles`}
        option={(vehicle) => ({
          value: vehicle.id,
          label: vehicle.plate ?? vehicle.vin ?? vehicle.id,
          more: nameOfVehicle(vehicle),
        })}
        first={
          known ? { value: known.id, label: known.plate ?? known.model ?? known.id } : undefined
        }
      />
    </Form.Item>
  );
}

function valuesOf(whole: WholeDealing | undefined, currency = ''): Partial<DealingValues> {
  if (!whole) return { at: null, endedAt: null, vehicle: null, amount: { currency }, lines: [] };
  const { dealing, lines } = whole;
  return {
    at: dealing.at,
    endedAt: dealing.endedAt,
    vehicle: dealing.vehicle?.id ?? null,
    amount: dealing.amount ?? { currency },
    odometerKm: dealing.serviceVisit?.odometerKm ?? null,
    ...textsOf(dealing),
    lines,
    own: whole.own ?? {},
  };
}

/** What is sent: an amount that is empty is none, and lines are of the currency of the dealing. */
function bodyOf(kind: DealingKind, typed: DealingValues, storeCurrency: string) {
  const currency = typed.amount?.currency || storeCurrency;
  const amount = typed.amount?.amount?.trim();
  const lines = (typed.lines ?? []).map((line) => ({
    ...line,
    amount: line.amount?.amount ? { amount: String(line.amount.amount), currency } : null,
  }));
  return {
    ...typed,
    kind,
    amount: amount ? { amount, currency } : null,
    lines: kind === 'service-visit' ? lines : [],
  };
}

/** `lines[0].amount` and `amount.amount` as paths of the form. */
function pathOf(name: string): (string | number)[] {
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

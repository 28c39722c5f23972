import { App, AutoComplete, Form, Input, InputNumber } from 'antd';
import { EditDrawer, Link, useApi, usePaged } from '@livery/console-sdk';
import { CustomerSelect } from '../customer/ProfileFields';
import { DayField } from '../customer/DayField';
import { ENERGIES, type OwnedVehicle, type VehicleFields } from '../model';
import { useEdited } from '../edited';
import { ownChanges } from '../own/changes';
import { OwnInputs } from '../own/OwnInputs';
import { useText } from '../text';
import { useVehicleVersions } from './versions';

interface VehicleDrawerProps {
  /** The vehicle to edit; a new one when absent. */
  vehicle?: OwnedVehicle | undefined;
  /** Who owns a new one. */
  owner?: { id: string; name: string };
  open: boolean;
  onClose: () => void;
  onSaved: (vehicle: OwnedVehicle) => void;
}

export function VehicleDrawer({ vehicle, owner, open, onClose, onSaved }: VehicleDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const { seen, edited } = useEdited<OwnedVehicle, VehicleFields>({
    value: vehicle,
    open,
    path: `vehicles/${vehicle?.id}`,
    fields: useVehicleVersions(),
    valuesOf: fieldsOf,
  });
  const { notification } = App.useApp();
  const [form] = Form.useForm<VehicleFields>();
  const whose = vehicle?.customer ?? owner;
  const save = async (values: VehicleFields) => {
    const from = seen.current;
    const typed = { ...values, own: ownChanges(from?.own, values.own) };
    const saved = from
      ? await api.patch<OwnedVehicle>(`vehicles/${from.id}`, typed, { ifMatch: from.version })
      : await api.post<OwnedVehicle>('vehicles', typed);
    saved.warnings.forEach(({ detail }) =>
      notification.warning({ title: t('vehicle.lookAt'), description: detail, role: 'alert' }),
    );
    onClose();
    onSaved(saved);
  };
  return (
    <EditDrawer<VehicleFields>
      title={t(vehicle ? 'vehicle.editTitle' : 'vehicle.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={vehicle ? fieldsOf(vehicle) : { owner: owner?.id ?? null }}
      fieldOf={(name) => name.split('.')}
      saveLabel={t('customer.save')}
      save={save}
      edited={edited}
      helpFor={({ existing }) =>
        existing && <Link to={`/vehicles/${existing}`}>{t('vehicle.showExisting')}</Link>
      }
    >
      <div className="lv-pair">
        <TextField name="plate" label={t('vehicle.plate')} />
        <TextField name="vin" label={t('vehicle.vin')} />
      </div>
      <ModelFields />
      <div className="lv-pair">
        <Form.Item name="energy" label={t('vehicle.energy')} normalize={orNull}>
          <AutoComplete
            allowClear
            options={ENERGIES.map((value) => ({ value, label: t(`energy.${value}`) }))}
          />
        </Form.Item>
        <DayField name="firstRegisteredOn" label={t('vehicle.firstRegisteredOn')} />
      </div>
      <div className="lv-pair">
        <DayField name="warrantyUntil" label={t('vehicle.warrantyUntil')} ahead />
        <Form.Item name="warrantyKm" label={t('vehicle.warrantyKm')}>
          <InputNumber className="lv-full" min={0} precision={0} />
        </Form.Item>
      </div>
      <div className="lv-pair">
        <DayField name="runningInDueOn" label={t('vehicle.runningInDueOn')} ahead />
        <Form.Item name="runningInDueKm" label={t('vehicle.runningInDueKm')}>
          <InputNumber className="lv-full" min={0} precision={0} />
        </Form.Item>
      </div>
      <DayField name="runningInDoneOn" label={t('vehicle.runningInDoneOn')} />
      <Form.Item name="owner" label={t('vehicle.owner')}>
        <CustomerSelect {...(whose ? { first: { value: whose.id, label: whose.name } } : {})} />
      </Form.Item>
      <OwnInputs record="vehicle" values={vehicle?.own} />
    </EditDrawer>
  );
}

/** Brand, series and model: what the store knows is offered, and anything else can be typed. */
function ModelFields() {
  const { t } = useText();
  const brand: string | undefined = Form.useWatch('brand');
  const series: string | undefined = Form.useWatch('series');
  return (
    <>
      <div className="lv-pair">
        <KnownField name="brand" label={t('vehicle.brand')} query={{}} />
        <KnownField name="series" label={t('vehicle.series')} query={{ brand }} unless={!brand} />
      </div>
      <KnownField
        name="model"
        label={t('vehicle.model')}
        query={{ brand, series }}
        unless={!brand || !series}
      />
    </>
  );
}

interface KnownFieldProps {
  name: string;
  label: string;
  query: Record<string, string | undefined>;
  /** Nothing is offered yet. */
  unless?: boolean;
}

function KnownField({ name, label, query, unless = false }: KnownFieldProps) {
  const { items } = usePaged<{ id: string }>(
    'vehicle-models',
    { ...query, limit: 200 },
    { open: !unless },
  );
  return (
    <Form.Item name={name} label={label} normalize={orNull}>
      <AutoComplete
        allowClear
        options={unless ? [] : items.map(({ id }) => ({ value: id }))}
        showSearch={{
          filterOption: (typed, option) =>
            option?.value.toLowerCase().includes(typed.toLowerCase()) ?? false,
        }}
      />
    </Form.Item>
  );
}

function TextField({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item name={name} label={label} normalize={orNull}>
      <Input autoComplete="off" />
    </Form.Item>
  );
}

function orNull(typed: string | undefined): string | null {
  return typed === undefined || typed === '' ? null : typed;
}

function fieldsOf(vehicle: OwnedVehicle): VehicleFields {
  const owner = vehicle.customer?.id ?? null;
  return {
    plate: vehicle.plate,
    vin: vehicle.vin,
    brand: vehicle.brand,
    series: vehicle.series,
    model: vehicle.model,
    energy: vehicle.energy,
    firstRegisteredOn: vehicle.firstRegisteredOn,
    warrantyUntil: vehicle.warrantyUntil,
    warrantyKm: vehicle.warrantyKm,
    runningInDueOn: vehicle.runningInDueOn,
    runningInDueKm: vehicle.runningInDueKm,
    runningInDoneOn: vehicle.runningInDoneOn,
    owner,
    own: vehicle.own ?? {},
  };
}

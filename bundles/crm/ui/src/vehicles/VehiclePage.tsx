import { EditOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Facts,
  Link,
  NOTHING,
  Page,
  ProblemPage,
  Section,
  useFormat,
  useNotify,
  useResource,
  useRoute,
  useSession,
} from '@livery/console-sdk';
import { AttachmentsSection, READ_ATTACHMENTS } from '../attachments/AttachmentsSection';
import { DealingsTimeline } from '../dealings/DealingsTimeline';
import { nameOfVehicle } from '../customer/vehicle';
import { WRITE, type OwnedVehicle } from '../model';
import { OwnSection } from '../own/OwnFacts';
import { useText } from '../text';
import { OdometerSection } from './OdometerSection';
import { RolesSection } from './RolesSection';
import { VehicleDrawer } from './VehicleDrawer';

/** One vehicle: what it is, who had it, what its odometer showed, and what it was part of. */
export function VehiclePage() {
  const { t } = useText();
  const { params } = useRoute();
  const path = `vehicles/${encodeURIComponent(params.vehicle!)}`;
  const resource = useResource<OwnedVehicle>(path);
  const { value: vehicle, problem } = resource;
  const reload = () => void resource.reload();
  if (vehicle) return <Loaded vehicle={vehicle} onChanged={resource.set} onStale={reload} />;
  if (!problem) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <ProblemPage
      problem={problem}
      onRetry={reload}
      extra={<Link to="/customers">{t('customer.toList')}</Link>}
    />
  );
}

interface LoadedProps {
  vehicle: OwnedVehicle;
  onChanged: (vehicle: OwnedVehicle) => void;
  /** Something of the vehicle has changed elsewhere. */
  onStale: () => void;
}

function Loaded({ vehicle, onChanged, onStale }: LoadedProps) {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const notify = useNotify();
  const [editing, setEditing] = useState(false);
  const { customer } = vehicle;
  const edit = can(WRITE) && (
    <Button icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
      {t('customer.edit')}
    </Button>
  );
  const energy = vehicle.energyType ? t(`energy.${vehicle.energyType}`) : vehicle.energy;
  const km = (value: number | null) =>
    value === null ? null : t('timeline.odometer', { km: format.number(value) });
  const warranty = [
    vehicle.warrantyUntil && format.date(vehicle.warrantyUntil),
    km(vehicle.warrantyKm),
  ].filter(Boolean);
  const due = [
    vehicle.runningInDueOn && format.date(vehicle.runningInDueOn),
    km(vehicle.runningInDueKm),
  ].filter(Boolean);
  const runningIn = vehicle.runningInDoneOn
    ? t('vehicle.runningInDone', { date: format.date(vehicle.runningInDoneOn) })
    : due.join(' · ') || NOTHING;
  return (
    <Page
      title={vehicle.plate ?? vehicle.vin ?? t('vehicle.title')}
      subtitle={nameOfVehicle(vehicle)}
      back={
        customer
          ? { to: `/customers/${customer.id}`, label: customer.name }
          : { to: '/customers', label: t('customers.title') }
      }
      actions={edit}
    >
      <div className="lv-columns">
        <div>
          <Section title={t('vehicle.data')}>
            <Facts
              facts={[
                { label: t('vehicle.plate'), value: vehicle.plate ?? NOTHING },
                { label: t('vehicle.vin'), value: vehicle.vin ?? NOTHING },
                { label: t('vehicle.brand'), value: vehicle.brand ?? NOTHING },
                { label: t('vehicle.series'), value: vehicle.series ?? NOTHING },
                { label: t('vehicle.model'), value: vehicle.model ?? NOTHING },
                { label: t('vehicle.energy'), value: energy ?? NOTHING },
                {
                  label: t('vehicle.firstRegisteredOn'),
                  value: format.date(vehicle.firstRegisteredOn),
                },
                { label: t('vehicle.warranty'), value: warranty.join(' · ') || NOTHING },
                { label: t('vehicle.runningIn'), value: runningIn },
                {
                  label: t('vehicle.owner'),
                  value: customer ? (
                    <Link to={`/customers/${customer.id}`}>{customer.name}</Link>
                  ) : (
                    NOTHING
                  ),
                },
              ]}
            />
          </Section>
          <OwnSection record="vehicle" values={vehicle.own} />
          <DealingsTimeline path={`vehicles/${vehicle.id}/timeline`} />
        </div>
        <div>
          <OdometerSection vehicle={vehicle} onChanged={onStale} />
          <RolesSection vehicle={vehicle} />
          {can(READ_ATTACHMENTS) && <AttachmentsSection path={`vehicles/${vehicle.id}`} />}
        </div>
      </div>
      <VehicleDrawer
        vehicle={vehicle}
        open={editing}
        onClose={() => setEditing(false)}
        onSaved={(saved) => {
          onChanged(saved);
          notify.done(t('customer.saved'));
        }}
      />
    </Page>
  );
}

import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Link,
  Nothing,
  ProblemNote,
  Section,
  useFormat,
  useNavigate,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { WRITE, type Customer, type Vehicle } from '../model';
import { useText } from '../text';
import { VehicleDrawer } from '../vehicles/VehicleDrawer';
import { nameOfVehicle } from './vehicle';

export function VehiclesSection({ customer }: { customer: Pick<Customer, 'id' | 'name'> }) {
  const { t } = useText();
  const { can } = useSession();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const customerId = customer.id;
  const add = can(WRITE) && (
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {t('vehicle.add')}
    </Button>
  );
  const paged = usePaged<Vehicle>(`customers/${customerId}/vehicles`, { limit: 20 });
  const { items, loading, problem, hasMore, loadMore, loadingMore } = paged;
  return (
    <Section title={t('vehicles.title')} extra={add}>
      {problem && <ProblemNote problem={problem} onRetry={() => void paged.reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {!loading && !problem && items.length === 0 && <Nothing title={t('vehicles.none')} />}
      <ul className="lv-rows">
        {items.map((vehicle) => (
          <Row key={vehicle.id} vehicle={vehicle} />
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('vehicles.more')}
        </Button>
      )}
      <VehicleDrawer
        owner={customer}
        open={adding}
        onClose={() => setAdding(false)}
        onSaved={({ id }) => navigate(`/vehicles/${id}`)}
      />
    </Section>
  );
}

function Row({ vehicle }: { vehicle: Vehicle }) {
  const { t } = useText();
  const format = useFormat();
  const what = nameOfVehicle(vehicle);
  const since = vehicle.firstRegisteredOn;
  const energy = vehicle.energyType ? t(`energy.${vehicle.energyType}`) : vehicle.energy;
  const { odometerKm } = vehicle;
  const km = odometerKm !== null && t('timeline.odometer', { km: format.number(odometerKm) });
  return (
    <li>
      <span>
        <Link to={`/vehicles/${vehicle.id}`}>{vehicle.plate ?? vehicle.vin}</Link>
        <span className="lv-quiet">{[what, energy, km].filter(Boolean).join(' · ')}</span>
        {vehicle.plate && vehicle.vin && <span className="lv-quiet lv-numbers">{vehicle.vin}</span>}
      </span>
      {since && (
        <span className="lv-quiet lv-nowrap">
          {t('vehicles.since', { date: format.date(since) })}
        </span>
      )}
    </li>
  );
}

import { Button, Skeleton } from 'antd';
import { Nothing, ProblemNote, Section, useFormat, usePaged } from '@livery/console-sdk';
import type { Vehicle } from '../model';
import { useText } from '../text';
import { nameOfVehicle } from './vehicle';

export function VehiclesSection({ customerId }: { customerId: string }) {
  const { t } = useText();
  const paged = usePaged<Vehicle>(`customers/${customerId}/vehicles`, { limit: 20 });
  const { items, loading, problem, hasMore, loadMore, loadingMore } = paged;
  return (
    <Section title={t('vehicles.title')}>
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
    </Section>
  );
}

function Row({ vehicle }: { vehicle: Vehicle }) {
  const { t } = useText();
  const format = useFormat();
  const what = nameOfVehicle(vehicle);
  const since = vehicle.firstRegisteredOn;
  return (
    <li>
      <span>
        <strong>{vehicle.plate ?? vehicle.vin}</strong>
        <span className="lv-quiet">{[what, vehicle.energy].filter(Boolean).join(' · ')}</span>
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

import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useMemo } from 'react';
import {
  DataTable,
  Link,
  Nothing,
  NOTHING,
  Page,
  useFormat,
  usePaged,
  type Column,
} from '@livery/console-sdk';
import { CriterionField } from '../criteria/CriterionField';
import { useSearch } from '../customers/search';
import type { OwnedVehicle } from '../model';
import { ownCodes, ownColumns } from '../own/columns';
import { useOwnFields } from '../own/model';
import { useText } from '../text';
import { ColumnChoice } from '../views/ColumnChoice';
import { ExportButton } from '../views/ExportButton';
import { ViewBar } from '../views/ViewBar';
import { chosenColumns, useViews, writtenColumns } from '../views/views';

const FILTERS: readonly string[] = [];

/** The vehicles that the store knows, the newest first, with one box that finds them. */
export function VehiclesPage() {
  const { t } = useText();
  const { typed, setTyped, wanted } = useSearch();
  const viewed = useViews('vehicles', FILTERS);
  const fields = useOwnFields('vehicle');
  const own = useMemo(() => ownColumns<OwnedVehicle>(fields), [fields]);
  const columns = useVehicleColumns(own);
  const usual = columns.filter(({ key }) => USUAL.includes(key)).map(({ key }) => key);
  const keys = viewed.columns.length > 0 ? viewed.columns : usual;
  const seen = chosenColumns(columns, keys);
  const asked = { q: wanted || undefined, view: viewed.query['view'] };
  const paged = usePaged<OwnedVehicle>(
    'vehicles',
    { ...asked, own: ownCodes(seen) },
    { open: viewed.ready },
  );
  return (
    <Page title={t('vehicles.title')}>
      <div className="lv-toolbar">
        <Input
          className="lv-search"
          aria-label={t('vehicles.search')}
          placeholder={t('vehicles.search')}
          prefix={<SearchOutlined aria-hidden />}
          allowClear
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className="lv-grow" />
        <ViewBar
          list="vehicles"
          viewed={viewed}
          filters={FILTERS}
          criterion={CriterionField}
          onChanged={() => void paged.reload()}
        />
        <ColumnChoice columns={columns} chosen={keys} onChange={viewed.setColumns} />
        <ExportButton list="vehicles" filter={asked} columns={writtenColumns(columns, keys)} />
      </div>
      <DataTable
        label={t('vehicles.title')}
        columns={seen}
        paged={paged}
        pageOf={({ id }) => `/vehicles/${id}`}
        empty={
          wanted === '' && viewed.fulfilling ? (
            <Nothing title={t('views.noneFulfils.vehicles')} hint={t('views.noneFulfilsHint')} />
          ) : wanted === '' ? (
            <Nothing title={t('vehicles.none')} hint={t('vehicles.noneHint')} />
          ) : (
            <Nothing
              title={t('vehicles.notFound', { q: wanted })}
              action={<Button onClick={() => setTyped('')}>{t('vehicles.showAll')}</Button>}
            />
          )
        }
      />
    </Page>
  );
}

const USUAL = ['plate', 'model', 'owner', 'vin', 'odometerKm', 'warrantyUntil'];

function useVehicleColumns(own: Column<OwnedVehicle>[]): Column<OwnedVehicle>[] {
  const { t } = useText();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'plate',
        title: t('vehicle.plate'),
        heading: true,
        render: ({ id, plate, vin }) => <Link to={`/vehicles/${id}`}>{plate ?? vin ?? id}</Link>,
      },
      {
        key: 'model',
        title: t('vehicle.model'),
        render: ({ brand, series, model }) =>
          [brand, series, model].filter(Boolean).join(' ') || NOTHING,
      },
      {
        key: 'owner',
        title: t('vehicle.owner'),
        render: ({ customer }) =>
          customer ? <Link to={`/customers/${customer.id}`}>{customer.name}</Link> : NOTHING,
      },
      { key: 'vin', title: t('vehicle.vin'), render: ({ vin }) => vin ?? NOTHING },
      {
        key: 'energy',
        title: t('vehicle.energy'),
        render: ({ energy, energyType }) =>
          (energyType ? t(`energy.${energyType}`) : energy) ?? NOTHING,
      },
      {
        key: 'odometerKm',
        title: t('odometer.km'),
        align: 'end',
        render: ({ odometerKm }) => format.number(odometerKm),
      },
      {
        key: 'firstRegisteredOn',
        title: t('vehicle.firstRegisteredOn'),
        render: ({ firstRegisteredOn }) => format.date(firstRegisteredOn),
      },
      {
        key: 'warrantyUntil',
        title: t('vehicle.warrantyUntil'),
        render: ({ warrantyUntil }) => format.date(warrantyUntil),
      },
      {
        key: 'createdAt',
        title: t('vehicles.knownSince'),
        render: ({ createdAt }) => format.date(createdAt),
      },
      ...own,
    ],
    [t, format, own],
  );
}

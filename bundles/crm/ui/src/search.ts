import type { PluginSearch } from '@livery/console-sdk';
import { READ, type CustomerSummary, type OwnedVehicle } from './model';

/** What Ctrl-K finds of a store. Mobiles come masked. */
export const search: PluginSearch[] = [
  {
    id: 'customers',
    title: 'customers.title',
    permission: READ,
    order: 10,
    find: async (q, api, signal) => {
      const { items } = await api.get<{ items: CustomerSummary[] }>('customers', {
        query: { q, limit: 8 },
        signal,
      });
      return items.map(({ id, name, mobile, vehicles }) => ({
        id,
        title: name,
        detail: [mobile, vehicles[0]].filter(Boolean).join(' · '),
        page: `/customers/${id}`,
      }));
    },
  },
  {
    id: 'vehicles',
    title: 'search.vehicles',
    permission: READ,
    order: 20,
    find: async (q, api, signal) => {
      const { items } = await api.get<{ items: OwnedVehicle[] }>('vehicles', {
        query: { q, limit: 8 },
        signal,
      });
      return items.map(({ id, plate, vin, model, customer }) => ({
        id,
        title: plate ?? vin ?? model ?? id,
        detail: [plate === null ? null : vin, model, customer?.name].filter(Boolean).join(' · '),
        page: `/vehicles/${id}`,
      }));
    },
  },
];

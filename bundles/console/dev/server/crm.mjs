import { Problem } from './problem.mjs';
import { page } from './rest.mjs';

const read = 'crm.customers.read';
const write = 'crm.customers.write';

/** Customers in memory. */
export function crm(data) {
  const list = (call) => data.content(call.tenant).customers;
  const find = (call) => {
    const found = list(call).find((customer) => customer.id === call.params.id);
    if (!found) throw new Problem(404, 'crm.customer.unknown');
    return found;
  };
  const at = (path) => `tenants/{tenant}/customers${path}`;
  return [
    {
      method: 'GET',
      path: at(''),
      permission: read,
      handle: (call) => {
        const q = (call.query.get('q') ?? '').toLowerCase();
        const found = list(call).filter((customer) => matches(customer, q));
        const { body } = page(found, call.query);
        return { body: { ...body, items: body.items.map(summary) } };
      },
    },
    {
      method: 'POST',
      path: at(''),
      permission: write,
      handle: (call) => {
        check(call.body);
        const { name, mobile } = call.body;
        const there = list(call).find((other) => other.name === name && other.mobile === mobile);
        if (mobile && there) {
          throw new Problem(409, 'crm.customer.exists', undefined, { existing: there.id });
        }
        const now = new Date().toISOString();
        const customer = {
          ...blank,
          ...call.body,
          id: String(Date.now()),
          createdAt: now,
          updatedAt: now,
        };
        list(call).unshift(customer);
        return { status: 201, body: full(customer) };
      },
    },
    {
      method: 'GET',
      path: at('/{id}'),
      permission: read,
      handle: (call) => ({ body: full(find(call)) }),
    },
    {
      method: 'PATCH',
      path: at('/{id}'),
      permission: write,
      handle: (call) => {
        const customer = find(call);
        const wanted = call.request.headers['if-match'];
        if (wanted && wanted !== `"${customer.version}"`)
          throw new Problem(412, 'web.precondition.failed');
        check(call.body);
        Object.assign(customer, call.body, { version: customer.version + 1 });
        return { body: full(customer) };
      },
    },
    {
      method: 'DELETE',
      path: at('/{id}'),
      permission: write,
      handle: (call) => {
        list(call).splice(list(call).indexOf(find(call)), 1);
      },
    },
    {
      method: 'GET',
      path: at('/{id}/vehicles'),
      permission: read,
      handle: (call) => page(find(call).vehicleList, call.query),
    },
    {
      method: 'GET',
      path: at('/{id}/timeline'),
      permission: read,
      handle: (call) => page(find(call).timeline, call.query),
    },
  ];
}

const blank = {
  mobile: null,
  sex: 'unknown',
  region: null,
  sharedMobile: false,
  lastDealingAt: null,
  email: null,
  birthDate: null,
  age: null,
  occupation: null,
  licenceSince: null,
  yearsOfDriving: null,
  identityNumber: null,
  address: null,
  note: null,
  source: [],
  version: 1,
  vehicleList: [],
  timeline: [],
};

function check({ mobile }) {
  if (mobile && !/^\+?\d[\d -]{5,}$/.test(mobile)) {
    throw new Problem(422, 'crm.customer.invalid', [
      { field: 'mobile', code: 'crm.mobile.invalid' },
    ]);
  }
}

function matches(customer, q) {
  return (
    customer.name.toLowerCase().includes(q) ||
    (q.length >= 3 && customer.mobile?.endsWith(q)) ||
    customer.vehicleList.some((vehicle) => vehicle.plate.toLowerCase().includes(q))
  );
}

function summary({
  id,
  name,
  mobile,
  sex,
  region,
  sharedMobile,
  vehicleList,
  lastDealingAt,
  createdAt,
}) {
  const vehicles = vehicleList.slice(0, 3).map((vehicle) => vehicle.plate);
  return { id, name, mobile, sex, region, sharedMobile, vehicles, lastDealingAt, createdAt };
}

function full({ vehicleList, timeline, ...customer }) {
  const rentals = timeline.filter((dealing) => dealing.kind === 'rental');
  const visits = timeline.filter((dealing) => dealing.kind === 'service-visit');
  const some = (pick) => [...new Set(rentals.map(pick))].slice(0, 3);
  return {
    ...customer,
    vehicles: vehicleList.map((vehicle) => vehicle.plate),
    behaviour: {
      rentals: rentals.length,
      rentalDays: rentals.reduce((days, { rental }) => days + rental.days, 0),
      lastModels: some(({ rental }) => rental.model),
      rentalSpend: sum(rentals),
      serviceVisits: visits.length,
      serviceSpend: sum(visits),
      pickUpPlaces: some(({ rental }) => rental.pickUpPlace),
      bookingChannels: some(({ rental }) => rental.bookingChannel),
      paymentMethods: some(({ rental }) => rental.paymentMethod),
    },
  };
}

function sum(dealings) {
  if (dealings.length === 0) return null;
  const total = dealings.reduce((all, { amount }) => all + Number(amount.amount), 0);
  return { amount: total.toFixed(2), currency: dealings[0].amount.currency };
}

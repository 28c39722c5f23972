import { intakeOf } from './seed-dms.mjs';

/** People, stores and their customers, always the same. */
export function seed(storeCount) {
  const random = numbers(7);
  const stores = Array.from({ length: storeCount }, (_, index) => storeOf(index));
  const content = new Map(
    stores.map((store, index) => [store.id, contentOf(store, index, random)]),
  );
  return {
    people,
    content: (tenant) => content.get(tenant.id),
    storesOf: (person) =>
      stores
        .map((store) => ({ ...store, permissions: person.permissions }))
        .filter(() => person.permissions.length > 0),
    tenantOf(person, id) {
      return this.storesOf(person).find((store) => store.id === id);
    },
  };
}

const people = [
  { id: '1', name: 'anna', displayName: '安娜', language: null, group: ['*'], permissions: ['*'] },
  {
    id: '2',
    name: 'mei',
    displayName: '林美',
    language: null,
    group: [],
    permissions: ['crm.customers.read', 'crm.customers.write', 'dms.imports.read'],
  },
  {
    id: '3',
    name: 'otto',
    displayName: 'Otto',
    language: null,
    group: [],
    permissions: ['*.read'],
  },
  { id: '4', name: 'nobody', displayName: 'Nobody', language: null, group: [], permissions: [] },
];

const cities = [
  '上海虹桥',
  '深圳南山',
  '臺北信義',
  '广州天河',
  '北京朝阳',
  '高雄左營',
  '成都高新',
  '杭州西湖',
];
const brands = ['安达租车', '和運', '北辰汽车'];

function storeOf(index) {
  const taiwan = index % cities.length === 2 || index % cities.length === 5;
  const number = Math.floor(index / cities.length);
  const last = index > 0 && index === 5;
  return {
    id: String(1000 + index),
    name: last ? 'Empty 空店' : `${cities[index % cities.length]}店${number ? number + 1 : ''}`,
    code: `S${String(index + 1).padStart(3, '0')}`,
    kind: 'store',
    brand: brands[index % brands.length],
    region: taiwan ? 'TW' : 'CN',
    timeZone: taiwan ? 'Asia/Taipei' : 'Asia/Shanghai',
  };
}

/** Numbers from 0 to below 1 that look random and are the same each time. */
function numbers(start) {
  let state = start;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const surnames = '王李張刘陈楊赵黄周吳徐孙胡朱高林何郭马罗'.split('');
const given = [
  '小明',
  '娜',
  '伟',
  '美玲',
  '志強',
  '静',
  '磊',
  '欣怡',
  '建国',
  '雅婷',
  '俊杰',
  '秀英',
  '宇航',
];
const plates = {
  上: '沪A',
  深: '粤B',
  臺: 'ABC-',
  广: '粤A',
  北: '京N',
  高: 'EAB-',
  成: '川A',
  杭: '浙A',
};
const models = [
  '比亚迪 汉 EV',
  '大众 帕萨特',
  'Toyota RAV4',
  'Tesla Model 3',
  '小鹏 G6',
  '別克 GL8',
];

function contentOf(store, index, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const digits = (count) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const customers = [];
  const count = store.name.startsWith('Empty') ? 0 : index === 0 ? 320 : 40;
  for (let i = 0; i < count; i++) {
    const created = new Date(Date.now() - i * 7.3e6 - random() * 1e6).toISOString();
    const plate = () => (plates[store.name[0]] ?? '沪B') + digits(5);
    const vehicles = Array.from({ length: Math.floor(random() * 4) }, (_, n) => ({
      id: `${store.id}${i}${n}`,
      plate: plate(),
      vin: `LSV${digits(14)}`,
      brand: pick(models).split(' ')[0],
      series: null,
      model: pick(models).split(' ').slice(1).join(' '),
      energy: pick(['纯电', '汽油', '混动']),
      firstRegisteredOn: `20${15 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}-12`,
    }));
    const timeline = Array.from({ length: i % 9 === 8 ? 0 : Math.floor(random() * 34) }, (_, n) =>
      dealingOf(store, n, vehicles, pick, random),
    );
    customers.push({
      id: `${store.id}${String(i).padStart(5, '0')}`,
      name: pick(surnames) + pick(given),
      mobile:
        i % 11 === 10
          ? null
          : store.region === 'TW'
            ? `+8869${digits(8)}`
            : `+861${pick(['38', '59', '86'])}${digits(8)}`,
      sex: pick(['male', 'female', 'unknown']),
      region: pick(['上海', '深圳', '臺北', '广州', null]),
      sharedMobile: i % 13 === 3,
      lastDealingAt: timeline[0]?.at ?? null,
      createdAt: created,
      email: random() > 0.5 ? `c${i}@example.com` : null,
      birthDate: `19${60 + Math.floor(random() * 39)}-0${1 + Math.floor(random() * 9)}-15`,
      age: 40,
      occupation: pick(['教师', '工程師', '個體户', null]),
      licenceSince: '2012-05-01',
      yearsOfDriving: 13,
      identityNumber: '4403**********1234',
      address: pick(['上海市闵行区申虹路 88 号', '臺北市信義區市府路 1 號', null]),
      note: null,
      source: i % 2 ? [{ source: 'dms', externalId: `C${1000 + i}` }] : [],
      version: 1,
      updatedAt: created,
      vehicleList: vehicles,
      timeline,
    });
  }
  const intake = count === 0 ? { connections: [], imports: [], quarantine: [] } : intakeOf(store);
  return { customers, ...intake };
}

function dealingOf(store, n, vehicles, pick, random) {
  const at = new Date(Date.now() - (n + random()) * 2.6e9).toISOString();
  const rental = random() > 0.35;
  const amount = {
    amount: (100 + random() * 4000).toFixed(2),
    currency: store.region === 'TW' ? 'TWD' : 'CNY',
  };
  const own = vehicles[0];
  return {
    id: `${n}${Math.floor(random() * 1e9)}`,
    kind: rental ? 'rental' : 'service-visit',
    at,
    endedAt: rental ? new Date(Date.parse(at) + 2.2e8).toISOString() : null,
    vehicle: own ? { id: own.id, plate: own.plate, model: own.model } : null,
    amount,
    rental: rental
      ? {
          model: pick(models),
          pickUpPlace: '虹桥机场 T2',
          returnPlace: pick(['虹桥机场 T2', '上海南站']),
          bookingChannel: pick(['App', '携程', '電話', '门店']),
          paymentMethod: pick(['微信支付', '支付宝', '信用卡']),
          days: 1 + Math.floor(random() * 6),
        }
      : null,
    serviceVisit: rental
      ? null
      : {
          odometerKm: Math.floor(random() * 90000),
          work: pick(['更换机油机滤', '四轮定位', '更換煞車片']),
          adviser: pick(['陈立', '王珊']),
        },
    source: 'dms',
    externalId: `${rental ? 'R' : 'W'}${Math.floor(random() * 1e6)}`,
  };
}

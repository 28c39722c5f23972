/** Connections of a store, what came in through them, and what is held back. */
export function intakeOf(store) {
  const at = (hours) => new Date(Date.now() - hours * 3.6e6).toISOString();
  const connection = (id, name, kind, state, rest = {}) => ({
    id: `${store.id}${id}`,
    name,
    adapter: 'csv',
    state,
    stateReason: null,
    settings: {
      folder: `/srv/livery/intake/${store.code.toLowerCase()}/${kind}`,
      kind,
      source: 'dms',
      encoding: '',
      separator: '',
      mapping: kind === 'customer' ? { externalId: '客户编号', name: '客户姓名' } : {},
    },
    version: 3,
    createdAt: at(2000),
    updatedAt: at(100),
    lastImportAt: at(1),
    ...rest,
  });
  const connections = [
    connection('1', 'DMS 客户档案', 'customer', 'active'),
    connection('2', 'DMS 租车合同', 'rental', 'active'),
    connection('3', '回廠工單', 'service-visit', 'paused', { lastImportAt: at(72) }),
    connection('4', 'Fleet list', 'vehicle', 'failed', {
      stateReason: 'dms.folder.missing',
      lastImportAt: null,
    }),
  ];
  const imports = importsOf(connections, at);
  return { connections, imports, quarantine: quarantineOf(imports, at) };
}

function importsOf(connections, at) {
  const one = (n, connection, state, read, seconds, rest = {}) => {
    const [quarantined, waiting] = [
      Math.floor(read / 400),
      connection.settings.kind === 'rental' ? 7 : 0,
    ];
    const unchanged = Math.floor(read * 0.62);
    return {
      id: `${connection.id}${n}`,
      connection: { id: connection.id, name: connection.name },
      kind: connection.settings.kind,
      file: `${connection.settings.kind}s-2026-11-${String(22 - (n % 20)).padStart(2, '0')}.csv`,
      state,
      reason: null,
      bytes: read * 180 + 4000,
      bytesRead: read * 180 + 4000,
      ...{ read, unchanged, quarantined, waiting, seconds },
      accepted: read - unchanged - quarantined - waiting,
      startedAt: at(n * 5),
      finishedAt: state === 'running' ? null : at(n * 5 - 0.1),
      ...rest,
    };
  };
  const [customers, rentals, visits, vehicles] = connections;
  return [
    one(0, customers, 'running', 0, 0, { bytes: 8_640_000, waiting: 0, accepted: 0 }),
    one(1, rentals, 'done', 12840, 41.2),
    one(2, vehicles, 'failed', 0, 0.4, { reason: 'dms.folder.missing', waiting: 0, accepted: 0 }),
    one(3, visits, 'paused', 5200, 17.9, { bytes: 2_000_000 }),
    one(80, customers, 'done', 100, 1.2, {
      file: `/srv/livery/intake/customers-${'exported-again-'.repeat(12)}${'x'.repeat(60)}.csv`,
      startedAt: at(19),
    }),
    one(81, rentals, 'failed', 0, 0.1, { reason: 'dms.columns.missing', waiting: 0, accepted: 0 }),
    ...Array.from({ length: 70 }, (_, n) =>
      one(n + 4, n % 2 ? customers : rentals, 'done', 900 + n * 37, 3 + n / 9),
    ),
  ];
}

function quarantineOf(imports, at) {
  const record = (n, state, rest) => ({
    id: `q${n}`,
    import: { id: imports[1].id, file: imports[1].file },
    line: 12 + n * 31,
    state,
    kind: 'customer',
    raw: `C${1000 + n},王小明,1381234,男,1985/3/2,上海`,
    fields: {
      客户编号: `C${1000 + n}`,
      客户姓名: '王小明',
      手机号码: '1381234',
      性别: '男',
      出生日期: '1985/3/2',
      城市: '上海',
    },
    column: '手机号码',
    reasons: [{ field: '手机号码', code: 'crm.mobile.invalid' }],
    waitingFor: null,
    createdAt: at(n / 3),
    ...rest,
  });
  const rental = (n) =>
    record(n, 'waiting', {
      kind: 'rental',
      raw: `R${n},C9${n},沪A12345,2026/11/2 09:00,2026/11/5 18:00,1280.00`,
      fields: {
        合同号: `R${n}`,
        客户编号: `C9${n}`,
        车牌: '沪A12345',
        取车: '2026/11/2 09:00',
        还车: '2026/11/5 18:00',
        金额: '1280.00',
      },
      column: null,
      reasons: [],
      waitingFor: { kind: 'customer', externalId: `C9${n}` },
    });
  return [
    record(300, 'open', {
      import: { id: imports[4].id, file: imports[4].file },
      reasons: [{ field: '出生日期', code: 'dms.date.unreadable' }],
    }),
    ...Array.from({ length: 62 }, (_, n) => record(n, 'open', {})),
    ...Array.from({ length: 7 }, (_, n) => rental(n + 100)),
    record(200, 'resolved', {}),
    record(201, 'dismissed', {}),
  ];
}

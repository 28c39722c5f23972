import { textOf } from './problem.mjs';

const index = { 'zh-CN': 0, 'zh-TW': 1, en: 2 };
const pick = (texts, language) => texts[index[language]];

const fields = {
  externalId: [['编号', '編號', 'External id'], 'text', true],
  name: [['姓名', '姓名', 'Name'], 'text', true],
  mobile: [['手机', '手機', 'Mobile'], 'mobile', false],
  sex: [['性别', '性別', 'Sex'], 'enum', false],
  birthDate: [['出生日期', '出生日期', 'Date of birth'], 'date', false],
  region: [['地区', '地區', 'Region'], 'text', false],
  customerExternalId: [['客户编号', '客戶編號', 'Customer id'], 'text', true],
  plate: [['车牌', '車牌', 'Plate'], 'text', false],
  vin: [['车架号', '車身號碼', 'VIN'], 'text', false],
  model: [['车型', '車款', 'Model'], 'text', false],
  startedAt: [['取车时间', '取車時間', 'Pick-up time'], 'datetime', true],
  endedAt: [['还车时间', '還車時間', 'Return time'], 'datetime', false],
  at: [['进厂时间', '回廠時間', 'Visit time'], 'datetime', true],
  amount: [['金额', '金額', 'Amount'], 'money', false],
  odometerKm: [['里程', '里程', 'Odometer'], 'integer', false],
};

const kinds = [
  ['customer', ['客户', '客戶', 'Customers'], 'externalId name mobile sex birthDate region'],
  ['vehicle', ['车辆', '車輛', 'Vehicles'], 'externalId customerExternalId plate vin model'],
  [
    'rental',
    ['租车', '租車', 'Rentals'],
    'externalId customerExternalId plate startedAt endedAt amount',
  ],
  [
    'service-visit',
    ['进厂维修', '回廠保修', 'Service visits'],
    'externalId plate at odometerKm amount',
  ],
];

export function adapters(language) {
  const say = (...texts) => pick(texts, language);
  const choice = (value, title) => ({ const: value, title });
  return [
    {
      id: 'csv',
      version: '0.1.0',
      name: say('CSV 文件', 'CSV 檔案', 'CSV files'),
      description: say(
        '从文件夹导入 CSV 文件。',
        '從資料夾匯入 CSV 檔案。',
        'Takes in the CSV files that arrive in a folder.',
      ),
      settingsSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        required: ['folder', 'kind'],
        properties: {
          folder: {
            type: 'string',
            title: say('文件夹', '資料夾', 'Folder'),
            description: say(
              '服务器上的绝对路径。',
              '伺服器上的絕對路徑。',
              'Absolute path on the server.',
            ),
          },
          kind: {
            type: 'string',
            title: say('数据种类', '資料種類', 'Kind of data'),
            enum: kinds.map(([id]) => id),
          },
          source: {
            type: 'string',
            title: say('来源系统', '來源系統', 'Source system'),
            default: 'dms',
          },
          encoding: {
            type: 'string',
            title: say('编码', '編碼', 'Encoding'),
            default: '',
            oneOf: [
              choice('', say('自动识别', '自動偵測', 'Detect')),
              ...['UTF-8', 'GBK', 'Big5'].map((one) => choice(one, one)),
            ],
          },
          separator: {
            type: 'string',
            title: say('分隔符', '分隔符號', 'Separator'),
            default: '',
            enum: ['', ',', ';', '\t', '|'],
          },
          mapping: { type: 'object', additionalProperties: { type: 'string' } },
          dateFormats: {
            type: 'array',
            items: { type: 'string' },
            title: say('日期格式', '日期格式', 'Date formats'),
            description: say('例如 yyyy/M/d。', '例如 yyyy/M/d。', 'Such as yyyy/M/d.'),
          },
        },
      },
      kinds: kinds.map(([id, names, list]) => ({
        id,
        name: pick(names, language),
        fields: list.split(' ').map((field) => ({
          id: field,
          name: pick(fields[field][0], language),
          type: fields[field][1],
          required: fields[field][2],
        })),
      })),
    },
  ];
}

const header = ['客户编号', '客户姓名', '手机号码', '性别', '出生日期', '城市'];
const rows = [
  ['C1001', '王小明', '13812345678', '男', '1985/3/2', '上海'],
  ['C1002', '李娜', '15900001111', '女', '1991/11/20', '苏州'],
  ['C1003', '陈美玲', '186 2222 3333', '女', '', '上海'],
];

/** What a test of a connection with these settings finds. */
export function checksOf(settings, language) {
  const say = (...texts) => pick(texts, language);
  const there = settings.folder?.startsWith('/') && !settings.folder.includes('missing');
  if (!there) {
    const detail = textOf('dms.folder.missing', language);
    return {
      ok: false,
      checks: [{ code: 'folder', ok: false, detail, field: 'folder' }],
      sample: null,
    };
  }
  const mapping = settings.mapping ?? {};
  const mapped = rows.map((row) =>
    Object.fromEntries(
      Object.entries(mapping).map(([field, column]) => [
        field,
        row[header.indexOf(column)] || null,
      ]),
    ),
  );
  const required = kinds.find(([id]) => id === settings.kind)?.[2].split(' ') ?? [];
  const unmappedRequired = required.filter((field) => fields[field][2] && !mapping[field]);
  const checks = [
    {
      code: 'folder',
      ok: true,
      detail: say('文件夹可以读取。', '資料夾可以讀取。', 'The folder can be read.'),
      field: 'folder',
    },
    {
      code: 'file',
      ok: true,
      detail: say('找到 2 个文件。', '找到 2 個檔案。', '2 files were found.'),
      field: null,
    },
  ];
  const sample = { file: 'customers-2026-11.csv', encoding: 'GBK', separator: ',', header, rows };
  return {
    ok: unmappedRequired.length === 0,
    checks,
    sample: { ...sample, mapped: Object.keys(mapping).length ? mapped : [], unmappedRequired },
  };
}

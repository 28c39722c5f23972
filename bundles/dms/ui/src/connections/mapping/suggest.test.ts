import { expect, test } from 'vitest';
import type { Field } from '../../model';
import { suggest } from './suggest';

const field = (id: string, name: string): Field => ({ id, name, required: false, type: 'text' });
const fields = [
  field('externalId', '客户编号'),
  field('name', '姓名'),
  field('mobile', '手机'),
  field('birthDate', '出生日期'),
];

test('finds the same words first, whatever the case and the signs', () => {
  expect(suggest(fields, ['Birth_Date', 'MOBILE', 'name'])).toEqual({
    name: 'name',
    mobile: 'MOBILE',
    birthDate: 'Birth_Date',
  });
});

test('finds words of the same meaning in either script', () => {
  expect(suggest(fields, ['客戶姓名', '行動電話', '生日', '客戶編號'])).toEqual({
    name: '客戶姓名',
    mobile: '行動電話',
    birthDate: '生日',
    externalId: '客戶編號',
  });
});

test('tells the number of a licence from its date and from a plate', () => {
  const licence = [
    field('licenceSince', '领证日期'),
    field('drivingLicenceNumber', '驾驶证号'),
    field('plate', '车牌号'),
  ];
  expect(suggest(licence, ['LICENCE_NO', 'LICENCE_DATE', 'LICENCE_PLATE'])).toEqual({
    drivingLicenceNumber: 'LICENCE_NO',
    licenceSince: 'LICENCE_DATE',
    plate: 'LICENCE_PLATE',
  });
  expect(suggest(licence, ['駕照號碼', '駕照日期'])).toEqual({
    drivingLicenceNumber: '駕照號碼',
    licenceSince: '駕照日期',
  });
});

test('gives a column once, to the field that it fits best', () => {
  expect(suggest(fields, ['手机号码', '手机'])).toEqual({ mobile: '手机' });
});

test('keeps what was mapped before as long as the column is there', () => {
  expect(suggest(fields, ['姓名', '名'], { name: '名', mobile: '电话' })).toEqual({ name: '名' });
});

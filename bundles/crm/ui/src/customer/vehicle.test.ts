import { expect, test } from 'vitest';
import { nameOfVehicle } from './vehicle';

test.each([
  ['特斯拉', 'Model 3', 'Model 3 后驱', '特斯拉 Model 3 后驱'],
  ['Tesla', 'Model 3', 'Model 3', 'Tesla Model 3'],
  ['宝马', '3', '320Li', '宝马 3 320Li'],
  ['比亚迪', null, '汉 EV', '比亚迪 汉 EV'],
])('says %s, %s and %s once', (brand, series, model, line) => {
  expect(nameOfVehicle({ brand, series, model })).toBe(line);
});

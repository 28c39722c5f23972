import { expect, test } from 'vitest';
import manifest from '../package.json';
import { isCompatible, SDK_VERSION } from './version';

test('is the version of the package', () => {
  expect(SDK_VERSION).toBe(manifest.version);
});

test('takes plug-ins made for the same major version, up to our own', () => {
  expect(isCompatible('^1.0.0', '1.0.0')).toBe(true);
  expect(isCompatible('^1.0.0', '1.4.2')).toBe(true);
  expect(isCompatible('1.2.0', '1.2.3')).toBe(true);
  expect(isCompatible('^1.5.0', '1.4.9')).toBe(false);
  expect(isCompatible('^1.4.3', '1.4.2')).toBe(false);
  expect(isCompatible('^2.0.0', '1.4.2')).toBe(false);
  expect(isCompatible('', '1.4.2')).toBe(false);
});

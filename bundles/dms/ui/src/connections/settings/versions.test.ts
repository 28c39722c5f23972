import { describe, expect, it } from 'vitest';
import type { Adapter, Connection } from '../../model';
import { settingsOf } from './schema';
import { inVersion, STANDARD, versionsOf } from './versions';

const schema = (name: string) => ({ properties: { [name]: { type: 'string' } } });
const one = { version: '1', canary: false, settingsSchema: schema('folder') };
const two = { version: '2', canary: true, settingsSchema: schema('token') };
const adapter = (...versions: Adapter['versions']) =>
  ({ id: 'lines', settingsSchema: one.settingsSchema, versions }) as unknown as Adapter;
const asking = (adapterVersion: string | null) => ({ adapterVersion }) as Connection;

describe('versions of an adapter', () => {
  it('are a choice only where there are several', () => {
    expect(versionsOf(adapter(one), undefined)).toEqual([]);
    expect(versionsOf(adapter(one), asking(null))).toEqual([]);
    expect(versionsOf(adapter(one, two), undefined).map(({ version }) => version)).toEqual([
      '1',
      '2',
    ]);
  });

  it('show the one that is asked for and is not there', () => {
    expect(versionsOf(adapter(one), asking('2'))).toEqual([
      { version: '1', canary: false, away: false },
      { version: '2', canary: false, away: true },
    ]);
  });

  it('send no setting that only another one has', () => {
    const typed = { folder: '/in' };
    const before = { folder: '/old', token: 'x', source: 'dms' };
    const of = (version: string) =>
      settingsOf(inVersion(adapter(one, two), version), typed, before);
    expect(of(STANDARD)).toEqual({ folder: '/in', source: 'dms' });
    expect(of('2')).toEqual({ token: 'x', source: 'dms' });
  });

  it('bring settings of their own', () => {
    expect(inVersion(adapter(one, two), '2')?.settingsSchema).toEqual(two.settingsSchema);
    expect(inVersion(adapter(one, two), STANDARD)?.settingsSchema).toEqual(one.settingsSchema);
    expect(inVersion(adapter(one), '3')?.settingsSchema).toEqual(one.settingsSchema);
    expect(inVersion(undefined, '1')).toBeUndefined();
  });
});

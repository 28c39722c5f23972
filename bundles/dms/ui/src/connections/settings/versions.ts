import type { Adapter, Connection } from '../../model';

/** What stands for whatever is the standard version. */
export const STANDARD = '';

/** The adapter as one of its versions has it; one that is not there is the standard one. */
export function inVersion(adapter: Adapter | undefined, version: string): Adapter | undefined {
  const found = adapter?.versions.find((one) => one.version === version);
  return adapter && found ? { ...adapter, settingsSchema: found.settingsSchema } : adapter;
}

/** The versions to choose from; none where there is but one and the connection asks for no other. */
export function versionsOf(adapter: Adapter | undefined, connection: Connection | undefined) {
  const known = adapter?.versions ?? [];
  const asked = connection?.adapterVersion;
  const away =
    asked && !known.some(({ version }) => version === asked)
      ? [{ version: asked, canary: false, away: true }]
      : [];
  const all = [...known.map(({ version, canary }) => ({ version, canary, away: false })), ...away];
  return all.length > 1 || asked ? all : [];
}

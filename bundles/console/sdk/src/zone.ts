/** Shown in place of a zone that nobody here knows. */
export const UTC = 'UTC';

const OFFSET = /^(?:UTC|GMT|UT|Z)?([+-])(\d{1,2})(?::?(\d{2}))?(?::?00)?$/;

/**
 * The time zone under a name that this browser knows, which may lag behind the server's list: the
 * same one, the same distance from UTC, or else UTC itself.
 */
export function knownZone(timeZone: string): string {
  const [, sign, hours, minutes = '00'] = OFFSET.exec(timeZone) ?? [];
  const names = [timeZone];
  if (sign && hours) {
    names.push(`${sign}${hours.padStart(2, '0')}:${minutes}`);
    // These are written the other way round, and older browsers know no others.
    if (minutes === '00') names.push(`Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`);
  }
  return names.find(isKnown) ?? UTC;
}

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

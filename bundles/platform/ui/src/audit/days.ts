/** The instant at which a day (`2026-02-28`) begins in a time zone. */
export function startOf(day: string, timeZone: string): string {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  const near = asUtc - offset(asUtc, timeZone);
  // The clocks may have been changed between the two, and a day may begin at one o'clock.
  return new Date(Math.max(near, asUtc - offset(near, timeZone))).toISOString();
}

/** The instant at which a day ends: the next one begins. */
export function endOf(day: string, timeZone: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
  return startOf(next.toISOString().slice(0, 10), timeZone);
}

/** Whether a text of the address is a day. */
export function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** By how many milliseconds the zone's clocks are ahead of UTC. */
function offset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return shown - at;
}

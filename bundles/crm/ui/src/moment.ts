/** The wall clock of a time zone at an instant: `2026-02-28T09:30`. */
export function wallOf(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offset(at, timeZone)).toISOString().slice(0, 16);
}

/** The instant at which a wall clock of a time zone shows this. */
export function instantOf(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}:00Z`);
  const near = asUtc - offset(asUtc, timeZone);
  // The clocks may have been changed between the two.
  return new Date(asUtc - offset(near, timeZone)).toISOString();
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
  return shown - Math.floor(at / 1000) * 1000;
}

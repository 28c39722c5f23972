export interface Shift {
  from: string;
  to: string;
}

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type Week = Record<Weekday, Shift[]>;

export interface Hours {
  week: Week;
  /** Whether the store keeps the holidays of its region. */
  holidays: boolean;
  version: number;
}

/** A day on which a store keeps other hours. */
export interface DayHours {
  day: string;
  name: string;
  shifts: Shift[];
}

export const KINDS = ['holiday', 'workday'] as const;

/** A day off or a make-up workday of a region. */
export interface Holiday {
  day: string;
  kind: (typeof KINDS)[number];
  name: string;
  /** Whose hours hold on a make-up workday. */
  like: Weekday | null;
}

export interface OpenNow {
  at: string;
  open: boolean;
  next: string | null;
}

/** A day of the week by its name in a language. */
export function weekdayName(day: Weekday, language: string): string {
  // The first of June 2026 is a Monday.
  const date = new Date(Date.UTC(2026, 5, 1 + WEEKDAYS.indexOf(day)));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

export function shiftsText(shifts: readonly Shift[]): string {
  return shifts.map(({ from, to }) => `${from}–${to}`).join(', ');
}

/** Whether a shift goes on into the next day. */
export function isOvernight({ from, to }: Shift): boolean {
  return from !== '' && to !== '' && to <= from;
}

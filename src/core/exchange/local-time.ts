import type { Instant } from '../annotation/annotation.ts';

/** By zone: to make one takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** An instant as a clock in a time zone shows it, `YYYY-MM-DD HH:MM:SS`. @throws RangeError where the zone is unknown. */
export function localTime(instant: Instant, timeZone: string): string {
  if (timeZone === 'UTC') return `${instant.slice(0, 10)} ${instant.slice(11, 19)}`;
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const day = [parts.get('year')?.padStart(4, '0'), parts.get('month'), parts.get('day')].join('-');
  return `${day} ${[parts.get('hour'), parts.get('minute'), parts.get('second')].join(':')}`;
}

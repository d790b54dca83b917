import { type Instant, toInstant } from './annotation.ts';

const CANONICAL = /^(?:19[7-9]\d|[2-9]\d{3})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** The last instant there is: within it, instants sort as strings. */
export const LAST_INSTANT = toInstant('9999-12-31T23:59:59.999Z');

/** Whether a string is an {@link Instant} of the years 1970 to 9999, and a day that exists. */
export function isInstant(value: string): value is Instant {
  const time = CANONICAL.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

/** The instant that an XML Schema `dateTime` with a zone names; undefined where it is none, or out of bounds. */
export function instantFromDateTime(value: string): Instant | undefined {
  const time = ZONED.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) return undefined;
  const instant = new Date(time).toISOString();
  return isInstant(instant) ? instant : undefined;
}

/** `now`, or 1 ms after `previous` where this machine's clock stands still or runs behind. */
export function instantAfter(previous: Instant, now: Instant): Instant {
  if (now > previous) return now;
  return previous < LAST_INSTANT ? toInstant(new Date(Date.parse(previous) + 1)) : LAST_INSTANT;
}

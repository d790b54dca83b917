import type { Language } from './messages.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const JUST_NOW: Readonly<Record<Language, string>> = { 'zh-CN': '刚刚', en: 'just now' };

const startOfDay = (moment: Date): number =>
  new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();

/** How a person names a moment: 刚刚, 5 分钟前, 昨天, 11月22日, 2025年3月1日. */
export function nearDate(language: Language, moment: Date, now: Date): string {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const age = now.getTime() - moment.getTime();
  if (Math.abs(age) < MINUTE) return JUST_NOW[language];
  if (age > 0 && age < 60 * MINUTE) return relative.format(-Math.floor(age / MINUTE), 'minute');
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / DAY);
  if (days === 0)
    return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(moment);
  if (days === 1) return relative.format(-1, 'day');
  const year = moment.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { ...year, month: 'short', day: 'numeric' }).format(moment);
}

/** The whole moment, for a tooltip. */
export const fullDate = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(moment);

/** A day, by its noon in UTC: 2026年11月24日. */
export const dayDate = (language: Language, noon: Date): string =>
  new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(noon);

/** The month of a day, by its noon in UTC: 11月. */
export const monthName = (language: Language, noon: Date): string =>
  new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(noon);

/** 1.2 MB, in the language's numbers. */
export function byteSize(language: Language, bytes: number): string {
  const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte';
  const amount = bytes / (bytes < 1e6 ? 1e3 : 1e6);
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}

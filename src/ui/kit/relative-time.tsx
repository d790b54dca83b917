import { fullDate, nearDate } from '../../i18n/dates.ts';
import { useInterface } from './interface.tsx';

/** A moment as a person names it; the whole of it on hover. */
export function RelativeTime({ at }: { readonly at: string }) {
  const { language } = useInterface();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={fullDate(language, moment)}>
      {nearDate(language, moment, new Date())}
    </time>
  );
}

import { useLocale } from '@souk/mf-kit/words';

/** A day; in UTC, so that server and browser write the same one. */
export function DayText({ at }: { at: string }) {
  const { locale } = useLocale();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return <time dateTime={at}>{day.format(new Date(at))}</time>;
}

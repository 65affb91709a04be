import { useLocale } from '@souk/mf-kit/words';
import * as React from 'react';

const DAY = { dateStyle: 'medium' } as const;
const TIME = { dateStyle: 'medium', timeStyle: 'short' } as const;
const never = () => () => undefined;

interface TimeTextProps {
  /** RFC 3339. */
  at: string;
  /** The day alone. */
  day?: boolean;
}

/** A moment where the reader is. The server does not know where that is, and writes UTC until the browser takes over. */
export function TimeText({ at, day = false }: TimeTextProps) {
  const { locale } = useLocale();
  const style = day ? DAY : TIME;
  const text = React.useSyncExternalStore(
    never,
    () => new Intl.DateTimeFormat(locale, style).format(new Date(at)),
    () => `${new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(at))}${day ? '' : ' UTC'}`,
  );
  return <time dateTime={at}>{text}</time>;
}

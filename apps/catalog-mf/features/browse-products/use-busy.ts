import { useRouter } from 'next/router';
import * as React from 'react';

/** Whether the list that was asked for is still on its way. */
export function useBusy(): boolean {
  const { events } = useRouter();
  const [busy, setBusy] = React.useState(false);
  React.useEffect(() => {
    const begins = () => setBusy(true);
    const ends = () => setBusy(false);
    events.on('routeChangeStart', begins);
    events.on('routeChangeComplete', ends);
    events.on('routeChangeError', ends);
    return () => {
      events.off('routeChangeStart', begins);
      events.off('routeChangeComplete', ends);
      events.off('routeChangeError', ends);
    };
  }, [events]);
  return busy;
}

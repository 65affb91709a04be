import * as React from 'react';
import type { Export } from '../../bff/privacy.ts';
import { askBff } from '../forms/ask-bff.ts';

const LOOK_EVERY_MS = 3000;

/** The latest export as it is now: looked at again while it is on its way and somebody sees the page. */
export function useExport(initial: Export | null) {
  const [latest, setLatest] = React.useState(initial);
  const running = latest?.status === 'running';
  React.useEffect(() => {
    if (!running) return;
    let live = true;
    const timer = setInterval(async () => {
      if (document.hidden) return;
      // out of reach for a moment, or signed out: the next look or the next press says so
      const now = await askBff((bff) => bff.privacy.readExport.query()).catch(() => null);
      if (live && now) setLatest(now);
    }, LOOK_EVERY_MS);
    return () => {
      live = false;
      clearInterval(timer);
    };
  }, [running]);
  return [latest, setLatest] as const;
}

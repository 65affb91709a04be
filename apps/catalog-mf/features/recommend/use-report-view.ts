import * as React from 'react';
import { forgetLooked, hasLooked, rememberLooked } from './looked.ts';

/** So long somebody looks at a product before it counts. */
const LOOKING_MS = 1_500;

interface Privacy {
  globalPrivacyControl?: boolean;
}

/**
 * Tells the shop that this visitor looks at a product: after the page has loaded, so that it is in nobody's way. A browser that asks
 * for no tracking says it only where something was kept before, which is erased by it.
 */
export function useReportView(productId: string): void {
  React.useEffect(() => {
    if ((navigator as Navigator & Privacy).globalPrivacyControl && !hasLooked()) return;
    const timer = setTimeout(() => void report(productId), LOOKING_MS);
    return () => clearTimeout(timer);
  }, [productId]);
}

async function report(productId: string): Promise<void> {
  try {
    // a call as the BFF's client makes it, without the client: that is 22 KB which this page may not need otherwise
    const answer = await fetch('/api/bff/catalog/trpc/recommend.view', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-souk': '1' },
      body: JSON.stringify({ productId }),
      keepalive: true,
    });
    if (!answer.ok) return;
    const { remembered } = ((await answer.json()) as { result: { data: { remembered: boolean } } }).result.data;
    if (remembered) rememberLooked(productId);
    else forgetLooked();
  } catch {
    // Nobody waits for it, and the next page is told again.
  }
}

import { DEFAULT_LOCALE, LOCALES } from '@souk/contracts/languages';
import { preload } from 'react-dom';
import type { HostPageProps } from '../contract.ts';
import { renderedSlots } from '../slot-key.ts';
import { loadExpose } from './load.ts';

const AGAIN_AFTER_MS = 10_000;
const HOVER_MS = 60;
const asked = new Map<string, number>();

/** Exactly the URL that next/router will ask for, so that the HTTP cache answers the click. */
function dataUrl(buildId: string, url: URL): string {
  const [first, ...others] = url.pathname.split('/').filter(Boolean);
  const locale = LOCALES.find((one) => one === first);
  const segments = locale || !first ? others : [first, ...others];
  const query = new URLSearchParams(url.search);
  for (const segment of segments) query.append('path', decodeURIComponent(segment));
  const file = [locale ?? DEFAULT_LOCALE, ...segments].join('/');
  return `/_next/data/${buildId}/${file}.json${query.size > 0 ? `?${query}` : ''}`;
}

async function prefetch(buildId: string, url: URL) {
  const key = url.pathname + url.search;
  if (Date.now() - (asked.get(key) ?? 0) < AGAIN_AFTER_MS) return;
  asked.set(key, Date.now());
  const response = await fetch(dataUrl(buildId, url), { headers: { 'x-nextjs-data': '1', purpose: 'prefetch' } });
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return;
  const { pageProps } = (await response.json()) as { pageProps?: Partial<HostPageProps> };
  for (const slot of [pageProps?.page ?? [], renderedSlots(pageProps?.slots)].flat()) {
    for (const href of slot.mf.css) preload(href, { as: 'style' });
    loadExpose(slot.mf).catch(() => {}); // the click will tell
  }
}

/** Hover, touch or focus on any internal link fetches its data, then its build's chunks and styles. */
export function installPrefetch(): () => void {
  const { buildId } = (window as unknown as { __NEXT_DATA__: { buildId: string } }).__NEXT_DATA__;
  let timer: number | undefined;
  const onIntent = (event: Event) => {
    clearTimeout(timer);
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.origin !== location.origin || link.target || link.hreflang || link.hasAttribute('download'))
      return;
    const url = new URL(link.href);
    if (url.pathname + url.search === location.pathname + location.search) return;
    timer = window.setTimeout(
      () => prefetch(buildId, url).catch(() => {}), // only a hint
      event.type === 'touchstart' ? 0 : HOVER_MS,
    );
  };
  const kinds = ['mouseover', 'touchstart', 'focusin'] as const;
  for (const kind of kinds) document.addEventListener(kind, onIntent, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const kind of kinds) document.removeEventListener(kind, onIntent);
  };
}

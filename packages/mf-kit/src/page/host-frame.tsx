import { localeOf } from '@souk/contracts/languages';
import { useRouter } from 'next/router';
import * as React from 'react';
import '../build/runtime/share.js';
import type { Chrome, FragmentCall, FragmentSlot, HostPageProps } from '../contract.ts';
import { FragmentContext, type FragmentHost } from '../fragment.tsx';
import { createRegionWords } from '../words/region-words.ts';
import { WordsContext } from '../words/words.ts';
import { installPrefetch } from './prefetch.ts';
import { reloadOnRebuild } from './reload-on-rebuild.ts';
import { Remote } from './remote.tsx';

const LATE_TIMEOUT_MS = 4_000;
const NO_CHROME: Chrome = {
  navigation: [],
  header: [],
  search: false,
  slots: {},
  words: {},
  currency: 'USD',
  currencies: [],
  origin: '',
};

/** The shop's public address. */
export const OriginContext = React.createContext('');

async function late(call: FragmentCall): Promise<FragmentSlot | null> {
  const response = await fetch('/api/fragment', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-souk': '1', 'x-souk-locale': document.documentElement.lang },
    body: JSON.stringify(call),
    signal: AbortSignal.timeout(LATE_TIMEOUT_MS),
  });
  return response.ok ? response.json() : null;
}

interface HostFrameProps {
  pageProps: Partial<HostPageProps>;
  /** Draws header and footer around the page from what the remotes published. */
  children: (chrome: Chrome) => React.ReactNode;
}

/** Around header and page: the one place that knows the slots. The chrome of the first full load is kept across navigations. */
export function HostFrame({ pageProps, children }: HostFrameProps) {
  const [chrome] = React.useState(pageProps.chrome ?? NO_CHROME);
  const { slots } = pageProps;
  const { words, currency } = chrome;
  const locale = localeOf(useRouter().locale ?? '');
  const own = React.useMemo(() => createRegionWords({ locale, currency }, words), [locale, currency, words]);
  const host = React.useMemo<FragmentHost>(
    () => ({ slots: { ...chrome.slots, ...slots }, Remote, late }),
    [chrome.slots, slots],
  );
  React.useEffect(installPrefetch, []);
  React.useEffect(reloadOnRebuild, []);
  return (
    <OriginContext value={chrome.origin}>
      <WordsContext value={own}>
        <FragmentContext value={host}>{children(chrome)}</FragmentContext>
      </WordsContext>
    </OriginContext>
  );
}

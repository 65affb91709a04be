import { localPath } from '@souk/contracts/languages';
import type { GetServerSideProps } from 'next';
import type { HostPageProps, Slot, Slots } from '../contract.ts';
import { currentHost } from '../host/host-access.ts';
import { asLocale, splitLocale } from '../localization.ts';
import { loadExpose } from './load.ts';

const PAGE_DEADLINE_MS = 6_000;
const FRAGMENT_CODE_DEADLINE_MS = 2_000;

const UNAVAILABLE = { outcome: 'unavailable', page: null, slots: {} } satisfies HostPageProps;

/** `getServerSideProps` of the catch-all page: the owner's answer, with every container on the page loaded into this process. */
export const hostProps: GetServerSideProps<HostPageProps> = async ({
  req,
  res,
  query: { path: segments, ...query },
  locale: language,
}) => {
  const host = currentHost();
  const locale = asLocale(language);
  host.speak(req, locale);
  const isData = req.url?.startsWith('/_next/data/') || req.headers['x-nextjs-data'] !== undefined;
  const path = `/${[segments ?? []].flat().map(encodeURIComponent).join('/')}`;

  const load = async (slot: Slot): Promise<Slot> => {
    await loadExpose({ ...slot.mf, entry: host.serverEntry(slot.mf) });
    return slot;
  };
  /** A fragment that cannot be loaded leaves its place to the fallback. */
  const loadAll = async (slots: Slots): Promise<Slots> => {
    const loaded = Object.entries(slots).map(async ([key, slot]) => {
      if (!slot || slot === 'fallback') return [key, slot] as const;
      const inTime = host.deadline(load(slot), FRAGMENT_CODE_DEADLINE_MS);
      return [key, await inTime.catch((error: unknown) => host.report(req, `fragment ${key}`, error))] as const;
    });
    return Object.fromEntries(await Promise.all(loaded));
  };

  const chrome = isData ? undefined : host.chrome(req).then(async (it) => ({ ...it, slots: await loadAll(it.slots) }));
  const plan = await host
    .deadline(
      host.plan(req, { path, query: definedOnly(query) }).then(async (answer) => {
        if (answer.kind !== 'page') return answer;
        const [page, slots] = await Promise.all([load(answer.page), loadAll(answer.slots)]);
        return { ...answer, page, slots };
      }),
      PAGE_DEADLINE_MS,
    )
    .catch((error: unknown) => {
      host.report(req, `page ${path}`, error);
      return { kind: 'unavailable' } as const;
    });

  const around = chrome ? { chrome: await chrome } : {};
  for (const cookie of host.cookies(req)) res.appendHeader('Set-Cookie', cookie);
  switch (plan.kind) {
    case 'redirect':
      return {
        redirect: { destination: localPath(locale, splitLocale(plan.to).path), permanent: plan.permanent ?? false },
      };
    case 'notFound':
      if (!isData) res.statusCode = 404;
      res.setHeader('Cache-Control', 'no-store');
      return { props: { ...UNAVAILABLE, outcome: 'notFound', ...around } };
    case 'unavailable':
      // next/router answers a 503 for its data with a full reload, which would lose the tab's state: it gets a 200
      if (!isData) {
        res.statusCode = 503;
        res.setHeader('Retry-After', '5');
      }
      res.setHeader('Cache-Control', 'no-store');
      return { props: { ...UNAVAILABLE, ...around } };
    case 'page': {
      if (isData && plan.cache) {
        res.setHeader('Cache-Control', 'private, max-age=15'); // lets a hover's prefetch be reused
        res.appendHeader('Vary', 'Cookie'); // but not after another currency was chosen
      }
      if (!isData && plan.cache) host.declareCacheable(req, plan.cache);
      return { props: { outcome: 'page', page: plan.page, slots: plan.slots, ...around } };
    }
  }
};

function definedOnly(query: NodeJS.Dict<string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined),
  );
}

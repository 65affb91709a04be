import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { init } from '@module-federation/runtime';
import { createSigner, privateKeySchema } from '@souk/contracts/token';
import { createProxyList } from '@souk/contracts/visitor';
import type { GetServerSidePropsContext } from 'next';
import pino from 'pino';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import serverPlugin from '../build/runtime/server.js';
import type { HostPageProps, PublishedRoutes, RemoteBuild, Slots } from '../contract.ts';
import { hostProps } from '../page/host-props.ts';
import { createCatalogue } from '../words/catalogue.ts';
import { connectRemotes } from './connect-remotes.ts';

type Bundle = 'as built' | 'answers 404' | 'answers 500' | 'hangs' | 'is another file';
const BROKEN: Bundle[] = ['answers 404', 'answers 500', 'hangs', 'is another file'];

/** A container as webpack writes it, but for its contents: each expose is a component of its name. */
const CONTAINER = `module.exports = { init() {}, get: async (expose) => () => ({ [expose.slice(2)]: () => null }) };`;
const ENTRY = 'static/ssr/remoteEntry.js';
const hashOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

const servers: Server[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

let builds = 0;

interface RemoteOptions {
  name: string;
  published: PublishedRoutes;
  /** What its only page answers, beside the build. */
  answer: Record<string, unknown>;
}

/** A remote whose BFF lives, and whose bundle is what the test says. Each is a build of its own: the process remembers builds. */
async function startRemote({ name, published, answer }: RemoteOptions) {
  builds += 1;
  const version = `build${builds}`;
  const ref = { name: `${name}_${version}`, version, rev: version };
  const description: RemoteBuild = {
    ...ref,
    clientEntry: 'static/chunks/remoteEntry.js',
    serverEntry: ENTRY,
    exposes: { './Page': { js: [], css: [] }, './AddToCart': { js: [], css: [] }, './MiniCart': { js: [], css: [] } },
    integrity: { [ENTRY]: hashOf(CONTAINER) },
  };
  const remote = { origin: '', bundle: 'as built' as Bundle };

  function sendBundle(res: ServerResponse): void {
    if (remote.bundle === 'hangs') return;
    const status = { 'answers 404': 404, 'answers 500': 500 }[remote.bundle as string] ?? 200;
    res.writeHead(status).end(remote.bundle === 'is another file' ? `${CONTAINER}\n` : CONTAINER);
  }
  function answerTo(url: URL): unknown {
    const procedure = url.pathname.replace('/api/trpc/', '');
    if (procedure === 'routes') return published;
    if (procedure === 'page') return answer;
    const { id } = JSON.parse(url.searchParams.get('input') ?? '{}') as { id: string };
    return { expose: `./${id}`, props: {} };
  }
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://remote');
    if (url.pathname === `/_next/${ENTRY}`) return sendBundle(res);
    res.end(JSON.stringify({ result: { data: { build: ref, description, answer: answerTo(url) } } }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  remote.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return remote;
}

/** A catalogue page with a fragment of checkout in it, and checkout's own page; checkout is in the header, too. */
async function startShop() {
  const [catalog, checkout] = await Promise.all([
    startRemote({
      name: 'catalog',
      published: { routes: [{ pattern: '/p/:slug', page: 'product' }], navigation: [], files: [], header: [] },
      answer: { kind: 'page', expose: './Page', props: { title: 'Vase' }, fragments: [{ of: 'checkout/AddToCart' }] },
    }),
    startRemote({
      name: 'checkout',
      published: {
        routes: [{ pattern: '/cart', page: 'cart' }],
        navigation: [],
        files: [],
        header: [{ slot: 'actions', fragment: 'MiniCart', height: 44, width: 88 }],
      },
      answer: { kind: 'page', expose: './Page', props: { lines: [] } },
    }),
  ]);
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKeySchema.parse({ ...privateKey.export({ format: 'jwk' }), kid: 'shell-1' });
  const { visits } = connectRemotes({
    remotes: { catalog: catalog.origin, checkout: checkout.origin },
    signer: createSigner({ issuer: 'shell', privateKey: key }),
    production: true,
    waits: false,
    proxies: createProxyList([]),
    catalogue: createCatalogue({ en: {}, de: {} }),
    origin: 'https://shop.example',
    log: pino({ level: 'silent' }),
  });
  return { catalog, checkout, get: (path: string) => get(path, visits) };
}

/** What the catch-all page gets from the server: the same that Next would hand to it. */
async function get(path: string, visits: ReturnType<typeof connectRemotes>['visits']) {
  const req = { url: path, headers: {}, socket: {} } as IncomingMessage;
  const headers = new Map<string, unknown>();
  const res = { statusCode: 200, setHeader: (name: string, value: unknown) => headers.set(name, value) };
  const context = { req, res, query: { path: path.slice(1).split('/') } };
  const result = await hostProps(context as unknown as GetServerSidePropsContext);
  if (!('props' in result)) throw new Error(`${path} has no props`);
  const exposeOf = (slot: Slots[string] | undefined) => (slot && slot !== 'fallback' ? slot.mf.expose : undefined);
  const { outcome, page, slots, chrome } = (await result.props) as HostPageProps;
  return {
    status: res.statusCode,
    retryAfter: headers.get('Retry-After'),
    outcome,
    page: page?.data,
    fragment: exposeOf(slots['checkout/AddToCart']),
    header: exposeOf(chrome?.slots['checkout/MiniCart']),
    degraded: visits.of(req).degraded,
  };
}

const whole = { status: 200, outcome: 'page', page: { title: 'Vase' }, fragment: './AddToCart', header: './MiniCart' };
const withoutCheckout = { ...whole, fragment: undefined, header: undefined, degraded: true };
const shortBreak = { status: 503, outcome: 'unavailable', retryAfter: '5', page: undefined };

beforeAll(() => {
  vi.stubEnv('SOUK_HOST', 'shell');
  // webpack's way to Node's own require, for which the plugin was written
  vi.stubGlobal('__non_webpack_require__', createRequire(import.meta.url));
  init({ name: 'shell', remotes: [], plugins: [serverPlugin()] });
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(console, 'warn').mockReturnValue(); // the runtime tells of each container that is registered again
});

/** What failed is tried again after 2 s. */
const rested = () => vi.setSystemTime(Date.now() + 2_100);

test.each(BROKEN)('a fragment whose bundle %s costs the fragment, until the bundle is there', async (how) => {
  const { checkout, get } = await startShop();
  checkout.bundle = how;
  const started = performance.now();
  expect(await get('/p/vase')).toMatchObject(withoutCheckout);
  expect(performance.now() - started).toBeLessThan(3_500);
  expect(await get('/cart')).toMatchObject(shortBreak);

  checkout.bundle = 'as built';
  expect(await get('/p/vase')).toMatchObject(withoutCheckout); // not asked for at every visit
  rested();
  expect(await get('/p/vase')).toMatchObject(whole);
  expect(await get('/cart')).toMatchObject({ outcome: 'page', status: 200 });
});

test.each(BROKEN)('a page whose bundle %s takes a short break; other pages and the header do not', async (how) => {
  const { catalog, get } = await startShop();
  catalog.bundle = how;
  expect(await get('/p/vase')).toMatchObject({ ...shortBreak, header: './MiniCart' });
  expect(await get('/cart')).toMatchObject({ outcome: 'page', status: 200, header: './MiniCart' });

  catalog.bundle = 'as built';
  rested();
  expect(await get('/p/vase')).toMatchObject(whole);
});

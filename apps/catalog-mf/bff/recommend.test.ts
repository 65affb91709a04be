import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServiceClient } from '@souk/contracts/client';
import type { paths as ProductPaths } from '@souk/contracts/product';
import type { paths as RecommendationPaths } from '@souk/contracts/recommendation';
import { CircuitBreaker } from '@souk/mf-kit/circuit-breaker';
import pino from 'pino';
import { afterEach, expect, test } from 'vitest';
import { productShelves } from './recommend.ts';
import type { Services } from './services.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const json =
  (body: (url: URL) => unknown): RequestListener =>
  ({ url = '/' }, res) =>
    res.setHeader('content-type', 'application/json').end(JSON.stringify(body(new URL(url, 'http://x'))));

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const AUDIENCE = { locale: 'en', currency: 'USD' } as const;
const price = { amount: 4500, currency: 'USD' };
const product = (n: number, stock = 3) => ({
  id: ID(n),
  slug: `thing-${n}`,
  title: `Thing ${n}`,
  vendor: 'Hull',
  tags: [],
  images: [],
  price,
  variants: [{ id: ID(n + 100), price, compareAtPrice: null, stock, image: null }],
});

async function servicesOf(recommendation: RequestListener, catalogue: RequestListener): Promise<Services> {
  return {
    recommendation: createServiceClient<RecommendationPaths>({ baseUrl: await listen(recommendation), timeoutMs: 150 }),
    recommendationCircuit: new CircuitBreaker({ failures: 3, restMs: 60_000 }),
    product: createServiceClient<ProductPaths>({ baseUrl: await listen(catalogue) }),
    pictures: { known: (picture: object) => picture },
    log: pino({ level: 'silent' }),
  } as unknown as Services;
}

const answers = json((url) => {
  const kind = url.searchParams.get('kind') === 'together' ? ('bought-with' as const) : ('similar' as const);
  const ids = kind === 'similar' ? [2, 3, 4] : [2, 5];
  const items = ids.map((n) => ({ productId: ID(n), reason: { kind, product: ID(1) } }));
  return { items, personalised: false };
});
const catalogue = json(() => ({ items: [product(1), product(2), product(3), product(4, 0)], nextCursor: null }));

test('a product’s shelves: nothing twice, nothing that is sold out or gone', async () => {
  const { goesWellWith, similar } = await productShelves(await servicesOf(answers, catalogue), ID(1), AUDIENCE);
  expect(goesWellWith?.items.map(({ card }) => card.title)).toEqual(['Thing 2']);
  expect(goesWellWith?.items[0]?.reason).toEqual({ kind: 'bought-with', title: 'Thing 1' });
  expect(similar?.items.map(({ card }) => card.title)).toEqual(['Thing 3']);
});

test('a recommendation service that hangs, fails or says nonsense leaves the page whole, and is soon not asked any more', async () => {
  let asked = 0;
  const broken: RequestListener[] = [
    () => void asked++,
    (_req, res) => void res.writeHead(503).end('{}'),
    (req) => void req.socket.destroy(),
  ];
  for (const one of broken) {
    const services = await servicesOf(one, catalogue);
    const started = performance.now();
    expect(await productShelves(services, ID(1), AUDIENCE)).toEqual({ goesWellWith: null, similar: null });
    expect(performance.now() - started).toBeLessThan(1_500);
    for (let more = 0; more < 3; more++) await productShelves(services, ID(1), AUDIENCE);
  }
  expect(asked).toBeLessThan(6);
});

test('a product service that hangs leaves it whole, too', async () => {
  const services = await servicesOf(answers, () => {});
  expect(await productShelves(services, ID(1), AUDIENCE)).toEqual({ goesWellWith: null, similar: null });
});

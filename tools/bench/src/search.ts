// `pnpm bench search`: search on 100 000 generated variants, with Postgres, product and search of its own. Prints a table and writes
// bench-search.json. Seconds depend on the machine and on what else it does; CPU per request hardly does.
import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '@souk/contracts/http';
import { cpuOf, sumOf } from './cpu.ts';
import { type Figure, median, printTable, rounded } from './report.ts';
import { catalogueCsv, colourOf, drawn, mannerOf, materialOf, PRODUCTS, slugOf, thingOf } from './search-catalogue.ts';
import { type SearchShop, startSearchShop } from './search-shop.ts';

const CLIENTS = 20;
const REQUESTS = 6_000;
const WARM_UP = 1_500;
const PRICE_CHANGES = 15;

async function json<Answer>(
  url: string,
  init: { method?: string; token?: string; body?: object } = {},
): Promise<Answer> {
  const { method = 'GET', token, body } = init;
  const headers: Record<string, string> = {
    ...(token ? { authorization: token } : {}),
    ...(body ? { 'content-type': 'application/json' } : {}),
  };
  const answer = await call(url, { method, headers, body: body && JSON.stringify(body), timeoutMs: 30_000 });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
const total = async ({ searchUrl }: SearchShop) => (await json<{ total: number }>(`${searchUrl}/search?limit=1`)).total;

async function until(what: string, check: () => Promise<boolean>, seconds: number): Promise<number> {
  const started = performance.now();
  while (!(await check())) {
    if (performance.now() - started > seconds * 1000) throw new Error(`${what}: not within ${seconds} s`);
    await sleep(20);
  }
  return (performance.now() - started) / 1000;
}

/** The catalogue into product, and from there by its events into search. */
async function load(shop: SearchShop): Promise<Figure[]> {
  const started = performance.now();
  const answer = await fetch(`${shop.productUrl}/products/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: await shop.admin('product') },
    body: Readable.toWeb(Readable.from(catalogueCsv())) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  const { created, errors } = (await answer.json()) as { created: number; errors: unknown[] };
  if (created !== PRODUCTS) throw new Error(`${created} products came in: ${JSON.stringify(errors?.slice(0, 3))}`);
  const imported = (performance.now() - started) / 1000;
  const behind = await until('search has all that was imported', async () => (await total(shop)) === PRODUCTS, 180);
  return [
    { name: 'import of 100 000 variants into product', value: rounded(imported), unit: 's' },
    { name: 'search has all of them after the import', value: rounded(behind), unit: 's' },
  ];
}

async function rebuild(shop: SearchShop): Promise<Figure> {
  const started = performance.now();
  const token = await shop.admin('search');
  const { id } = await json<{ id: number }>(`${shop.searchUrl}/rebuilds`, { method: 'POST', token });
  const url = `${shop.searchUrl}/rebuilds/${id}`;
  await until(
    'the rebuild',
    async () => {
      if ((await total(shop)) !== PRODUCTS) throw new Error('products are missing while search is rebuilt');
      return (await json<{ status: string }>(url, { token })).status === 'active';
    },
    600,
  );
  return {
    name: 'rebuild of 100 000 variants',
    value: rounded((performance.now() - started) / 1000),
    unit: 's',
    limit: 180,
  };
}

/** From the answer to an edit until search says the new price. */
async function changePrices(shop: SearchShop): Promise<Figure> {
  const token = await shop.admin('product');
  const seconds: number[] = [];
  for (let n = 0; n < PRICE_CHANGES; n++) {
    const url = `${shop.productUrl}/products/${slugOf(n * 97)}`;
    const { id, title, variants, ...product } = await json<{
      id: string;
      title: string;
      variants: { price: { amount: number } }[];
    }>(url);
    const amount = 100_000 + n;
    const body = {
      ...product,
      id,
      title,
      variants: variants.map((variant) => ({ ...variant, price: { ...variant.price, amount } })),
    };
    await json(`${shop.productUrl}/products/${id}`, { method: 'PUT', token, body });
    const found = `${shop.searchUrl}/search?facets=false&limit=5&q=${encodeURIComponent(title)}`;
    const isThere = async () =>
      (await json<{ items: { id: string; price: { amount: number } }[] }>(found)).items.some(
        (item) => item.id === id && item.price.amount === amount,
      );
    seconds.push(await until('the new price', isThere, 10));
  }
  return {
    name: `price change visible in search, slowest of ${PRICE_CHANGES}`,
    value: rounded(Math.max(...seconds), 2),
    unit: 's',
    limit: 2,
  };
}

/** A shopper's way of asking, the same for the same number: few queries are asked often, and many hardly ever. */
function searchPath(n: number): string {
  const rank = Math.floor(4000 ** (drawn(10_000, 'rank', n) / 10_000));
  const [thing, material] = [thingOf(rank).toLowerCase(), materialOf(rank).toLowerCase()];
  const category = `${thing}s`;
  const colour = colourOf(rank);
  const typo = (word: string) => word.slice(0, 2) + word.slice(3);
  switch (drawn(10, 'way', n)) {
    case 0:
      return `/search?category=${category}`;
    case 1:
      return `/search?category=${category}&option=Colour:${colour}&sort=price-asc`;
    case 2:
      return `/search?q=${thing}&inStock=true&maxPrice=15000&option=Size:Large`;
    case 3:
      return `/search?q=${typo(material)}+${thing}`;
    case 4:
      return `/search?q=${mannerOf(rank).toLowerCase()}+${thing}+${colour.toLowerCase()}`;
    case 5:
      return '/search?sort=newest';
    default:
      return `/search?q=${material}+${thing}`;
  }
}

const suggestPath = (n: number): string => {
  const rank = Math.floor(4000 ** (drawn(10_000, 'rank', n) / 10_000));
  const text = `${materialOf(rank)} ${thingOf(rank)}`.toLowerCase();
  return `/suggest?q=${encodeURIComponent(text.slice(0, 1 + drawn(text.length, 'typed', n)))}`;
};

interface Run {
  times: number[];
  perSecond: number;
  cpuMs: number;
  ofSearch: number;
}
async function ask(shop: SearchShop, paths: string[]): Promise<Run> {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  const cpu = await cpuOf(shop.pids, async () => {
    await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
          const asked = performance.now();
          const answer = await call(shop.searchUrl + path, { method: 'GET', headers: {}, timeoutMs: 30_000 });
          if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
          times.push(performance.now() - asked);
        }
      }),
    );
  });
  const perSecond = (paths.length * 1000) / (performance.now() - started);
  return {
    times: times.sort((a, b) => a - b),
    perSecond,
    cpuMs: sumOf(cpu) / paths.length,
    ofSearch: sumOf(cpu, ['search']) / paths.length,
  };
}
const p99 = ({ times }: Run): number => times[Math.floor(times.length * 0.99)] ?? Number.NaN;
const many = (path: (n: number) => string, count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => path(from + n));

async function measure(shop: SearchShop): Promise<Figure[]> {
  await ask(shop, many(searchPath, WARM_UP, 1_000_000));
  const search = await ask(shop, many(searchPath, REQUESTS));
  await ask(shop, many(suggestPath, WARM_UP, 1_000_000));
  const suggest = await ask(shop, many(suggestPath, REQUESTS));
  const category = await ask(
    shop,
    many((n) => `/search?category=${thingOf(n).toLowerCase()}s&minPrice=${n % 50}`, 1_000),
  );
  return [
    { name: `search at ${CLIENTS} clients: p99`, value: rounded(p99(search)), unit: 'ms', limit: 40 },
    { name: '  median', value: rounded(median(search.times)), unit: 'ms' },
    {
      name: '  time per request, so many at once',
      value: rounded(1000 / search.perSecond, 2),
      unit: 'ms',
      limit: 3.33,
    },
    { name: '  requests per second', value: rounded(search.perSecond, 0), unit: '1/s' },
    { name: '  CPU of one, search and Postgres', value: rounded(search.cpuMs, 2), unit: 'ms' },
    { name: '  of it in search', value: rounded(search.ofSearch, 2), unit: 'ms' },
    { name: `suggestions at ${CLIENTS} clients: p99`, value: rounded(p99(suggest)), unit: 'ms', limit: 20 },
    { name: '  requests per second', value: rounded(suggest.perSecond, 0), unit: '1/s' },
    { name: '  CPU of one', value: rounded(suggest.cpuMs, 2), unit: 'ms' },
    { name: 'category page with facets: CPU in services', value: rounded(category.cpuMs, 2), unit: 'ms', limit: 6 },
  ];
}

/** Measures search, and answers whether all limits were kept. */
export async function benchSearch(out: string): Promise<boolean> {
  const figures: Figure[] = [];
  const add = (...more: Figure[]) => {
    for (const figure of more) {
      figures.push(figure);
      console.log(`  ${figure.name}: ${figure.value} ${figure.unit}`);
    }
  };
  const shop = await startSearchShop();
  try {
    console.log('a catalogue of 100 000 variants');
    add(...(await load(shop)));
    console.log('searches');
    add(...(await measure(shop)));
    console.log('changes');
    add(await changePrices(shop), await rebuild(shop));
  } finally {
    await shop.stop();
  }
  printTable(figures);
  writeFileSync(out, `${JSON.stringify({ at: new Date().toISOString(), node: process.version, figures }, null, 2)}\n`);
  const missed = figures.filter(({ value, limit }) => limit !== undefined && value > limit);
  console.log(missed.length === 0 ? 'All limits are kept.' : `Missed: ${missed.map(({ name }) => name).join(', ')}`);
  return missed.length === 0;
}

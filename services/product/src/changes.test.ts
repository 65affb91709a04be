import { afterAll, beforeAll, expect, test } from 'vitest';
import { deleteProduct } from './delete-product.ts';
import { releaseExpired } from './release-expired.ts';
import { openTestShop, type TestShop, usd } from './test-shop.ts';
import { openTestStock } from './test-stock.ts';

let shop: TestShop;
let stock: ReturnType<typeof openTestStock>;
let woken = 0;
beforeAll(async () => {
  shop = await openTestShop({ wake: () => woken++ });
  stock = openTestStock(shop);
});
afterAll(() => shop.close());

type Told = { id: string; aggregate: string; changes: { productId: string; version: number }[] };
/** What `act` has written for search, and how often the outbox was woken. */
async function toldBy(act: () => Promise<unknown>) {
  const { sql } = shop.deps.database;
  const [before] = await sql<{ seq: number }[]>`select coalesce(max(seq), 0)::int as seq from outbox_events`;
  woken = 0;
  await act();
  const rows = await sql<Told[]>`
    select event_id as id, aggregate, data -> 'changes' as changes from outbox_events
    where seq > ${before?.seq ?? 0} and subscriber = 'search' and type = 'product.changed.v1' order by seq`;
  return { events: rows, changes: rows.flatMap(({ changes }) => changes), woken };
}
const snapshots = async (query: string, who: Parameters<TestShop['keys']['bearer']>[1] = 'service:search') =>
  shop.app.inject({
    url: `/product-snapshots${query}`,
    headers: { authorization: await shop.keys.bearer('product', who) },
  });
const snapshotOf = async (id: string) => (await snapshots(`?ids=${id}`)).json().items[0];
const productOf = async (variantId: string | undefined): Promise<string> =>
  (await shop.app.inject({ url: `/variants?ids=${variantId}` })).json().items[0].productId;

const vase = { title: 'Told Vase', categories: ['Vases'], variants: [{ price: usd(4500), stock: 2 }] };

test('a product that is made, edited and deleted is told each time, with a version that grows', async () => {
  let id = '';
  const made = await toldBy(async () => {
    id = (await shop.add(vase)).id;
  });
  expect(made.events[0]?.aggregate).toBe(`product:${id}`);
  expect(made).toMatchObject({ changes: [{ productId: id, version: 1 }], woken: 1 });
  expect(await snapshotOf(id)).toMatchObject({
    version: 1,
    product: {
      categories: [{ slug: 'vases', title: 'Vases' }],
      texts: { en: { title: 'Told Vase' } },
      price: usd(4500),
    },
  });

  const edited = await toldBy(() =>
    shop.app.inject({
      method: 'PUT',
      url: `/products/${id}`,
      headers: { authorization: shop.admin },
      payload: { ...vase, variants: [{ price: usd(3900) }] },
    }),
  );
  expect(edited).toMatchObject({ changes: [{ productId: id, version: 2 }], woken: 1 });
  expect(await snapshotOf(id)).toMatchObject({ version: 2, product: { price: usd(3900) } });

  const deleted = await toldBy(() => deleteProduct(shop.deps, id, 'user:admin'));
  expect(deleted).toMatchObject({ changes: [{ productId: id, version: 3 }], woken: 1 });
  expect(await snapshotOf(id)).toEqual({ id, version: 3, product: null });
});

test('a refused change tells nothing', async () => {
  await shop.add({ ...vase, slug: 'taken-by-one' });
  const refused = await toldBy(() => shop.add({ ...vase, slug: 'taken-by-one' }).catch(() => {}));
  expect(refused).toEqual({ events: [], changes: [], woken: 0 });
  const unknown = await toldBy(() => deleteProduct(shop.deps, crypto.randomUUID(), 'user:admin'));
  expect(unknown).toEqual({ events: [], changes: [], woken: 0 });
});

test('an import tells a batch at a time, and of the same file again nothing', async () => {
  const lines = Array.from({ length: 250 }, (_, n) => `told-${n},Told ${n},10.00`);
  const upload = () =>
    shop.app.inject({
      method: 'POST',
      url: '/products/import',
      headers: { authorization: shop.admin, 'content-type': 'text/csv' },
      payload: ['Handle,Title,Variant Price', ...lines].join('\n'),
    });
  const first = await toldBy(upload);
  expect(first.events).toHaveLength(3);
  expect(new Set(first.changes.map(({ productId }) => productId)).size).toBe(250);
  expect((await toldBy(upload)).changes).toEqual([]);
});

test('of stock only sold out and in stock again are told', async () => {
  const [variant = '', other = ''] = await stock.stocked(3, 1);
  const productId = await productOf(variant);
  const line = (variantId: string, quantity: number) => ({ lines: [{ variantId, quantity }] });
  const [some, rest, both] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];

  expect((await toldBy(() => stock.reserve({ id: some, ...line(variant, 1) }))).changes).toEqual([]);
  const soldOut = await toldBy(() => stock.reserve({ id: rest, ...line(variant, 2) }));
  expect(soldOut).toMatchObject({ changes: [{ productId, version: 2 }], woken: 1 });
  expect((await snapshotOf(productId)).product.variants[0].stock).toBe(0);

  const back = await toldBy(() => stock.release(rest));
  expect(back).toMatchObject({ changes: [{ productId, version: 3 }], woken: 1 });
  expect((await toldBy(() => stock.release(some))).changes).toEqual([]);
  expect((await toldBy(() => stock.release(some))).changes).toEqual([]);

  // Two variants of a product that are sold out by one order are one change of it.
  const lines = [...line(variant, 3).lines, ...line(other, 1).lines];
  expect((await toldBy(() => stock.reserve({ id: both, lines }))).changes).toEqual([{ productId, version: 4 }]);
  await stock.isOver(both);
  expect(await toldBy(() => releaseExpired(shop.deps))).toMatchObject({
    changes: [{ productId, version: 5 }],
    woken: 1,
  });
  const late = await toldBy(() => stock.commit(both));
  expect(late).toMatchObject({ changes: [{ productId, version: 6 }], woken: 1 });
  const restocked = await toldBy(() => stock.restock(both, line(variant, 1)));
  expect(restocked).toMatchObject({ changes: [{ productId, version: 7 }], woken: 1 });
});

test('buyers of all variants of a product at once meet an editor, and nobody waits in a circle', async () => {
  const ids = await stock.stocked(...Array.from({ length: 12 }, () => 1));
  const productId = await productOf(ids[0]);
  const { variants, ...product } = (await shop.app.inject({ url: `/products/${productId}` })).json();
  const edit = () =>
    shop.app.inject({
      method: 'PUT',
      url: `/products/${productId}`,
      headers: { authorization: shop.admin },
      payload: { ...product, variants: variants.map(({ stock: _, ...variant }: { stock: number }) => variant) },
    });
  const told = await toldBy(async () => {
    const buys = ids.map((variantId) => stock.reserve({ lines: [{ variantId, quantity: 1 }] }));
    const answers = await Promise.all([...buys, edit(), edit(), edit()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...ids.map(() => 201), 200, 200, 200]);
  });
  const versions = told.changes.map(({ version }) => version);
  expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, n) => n + 2));
  expect(await snapshotOf(productId)).toMatchObject({ version: 16 });
});

test('all on sale are read page by page, drafts are not among them', async () => {
  const { id } = await shop.add({ ...vase, status: 'draft' });
  const seen: string[] = [];
  for (let cursor = ''; ; ) {
    const { items, nextCursor } = (await snapshots(`?limit=100${cursor && `&cursor=${cursor}`}`)).json();
    seen.push(...items.map((item: { id: string }) => item.id));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  const { total } = (await shop.app.inject({ url: '/facets' })).json();
  expect([seen.length, new Set(seen).size, seen.includes(id)]).toEqual([total, total, false]);
  expect(await snapshotOf(id)).toEqual({ id, version: 1, product: null });
});

test.each([
  ['an id that is none', '?ids=vase'],
  ['more ids than a page has', `?ids=${Array.from({ length: 101 }, () => crypto.randomUUID()).join(',')}`],
  ['a cursor of another list', '?cursor=bm8'],
])('%s is 422', async (_what, query) => {
  expect((await snapshots(query)).statusCode).toBe(422);
});
test('people do not read it', async () => {
  expect((await snapshots('', 'admin')).statusCode).toBe(403);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAnalyser } from './analyse.ts';
import { fetchChanges } from './fetch-changes.ts';
import { followIndex } from './follow-index.ts';
import { buildNext, startRebuild } from './rebuild.ts';
import { storeDocuments } from './store-documents.ts';
import { openTestSearch, stateOf, type TestSearch } from './test-search.ts';

let shop: TestSearch;
beforeAll(async () => {
  shop = await openTestSearch();
});
afterAll(() => shop.close());
const deps = () => ({ database: shop.database, analyse: createAnalyser(shop.database.sql), catalogue: shop.catalogue });
const pending = async () => (await shop.database.sql`select product_id from changes`).length;

test('a change is found, a deleted product is not, and no change is fetched twice', async () => {
  const id = await shop.add({ title: 'Changing Vase' });
  await shop.settle();
  expect(await shop.titles('?q=changing')).toEqual(['Changing Vase']);
  await shop.change(id, { title: 'Changing Bowl', price: 990 });
  await shop.settle();
  expect((await shop.search('?q=changing')).items).toMatchObject([{ title: 'Changing Bowl', price: { amount: 990 } }]);
  expect(await shop.titles('?q=changing+vase')).toEqual(['Changing Bowl']);

  const asked = shop.catalogue.asked;
  expect(await shop.tell([{ productId: id, version: 2 }])).toBe(202);
  expect(await shop.tell([{ productId: id, version: 1 }])).toBe(202);
  expect(await pending()).toBe(0);
  await shop.settle();
  expect(shop.catalogue.asked).toBe(asked);

  await shop.change(id, null);
  await shop.settle();
  expect(await shop.titles('?q=changing')).toEqual([]);
});

test('a state that comes late is ignored, also of a product that is gone', async () => {
  const id = crypto.randomUUID();
  const state = (version: number, title: string | null) => ({
    id,
    version,
    product: title === null ? null : stateOf(id, { title }),
  });
  await storeDocuments(deps(), [state(3, 'Third Late')]);
  await storeDocuments(deps(), [state(2, 'Second Late')]);
  await shop.settle();
  expect(await shop.titles('?q=late')).toEqual(['Third Late']);
  await storeDocuments(deps(), [state(4, null)]);
  await storeDocuments(deps(), [state(3, 'Third Late')]);
  await shop.settle();
  expect(await shop.titles('?q=late')).toEqual([]);
});

test('what product does not know is gone; while product is away, changes wait', async () => {
  const id = await shop.add({ title: 'Waiting Vase' });
  const { some } = shop.catalogue;
  shop.catalogue.some = () => Promise.reject(new Error('away'));
  await expect(fetchChanges(deps())).rejects.toThrow('away');
  expect(await pending()).toBe(1);
  shop.catalogue.some = some;
  await shop.database.sql`update changes set next_try_at = now()`;
  await shop.settle();
  expect([await pending(), await shop.titles('?q=waiting')]).toEqual([0, ['Waiting Vase']]);

  shop.catalogue.states.delete(id);
  await shop.tell([{ productId: id, version: 9 }]);
  await shop.settle();
  expect([await pending(), await shop.titles('?q=waiting')]).toEqual([0, []]);
});

test('news that come while their product is being fetched are fetched again', async () => {
  const id = await shop.add({ title: 'Busy Vase' });
  const { some } = shop.catalogue;
  shop.catalogue.some = async (ids) => {
    const states = await some(ids);
    shop.catalogue.some = some;
    await shop.change(id, { title: 'Busy Bowl' });
    return states;
  };
  await shop.settle();
  expect([await pending(), await shop.titles('?q=busy')]).toEqual([0, ['Busy Bowl']]);
});

test('another copy of the service finds the same, and hears of changes', async () => {
  const copy = followIndex(deps());
  while (await copy.follow());
  let heard = 0;
  const listener = await copy.listen(() => heard++);
  const before = heard;
  await shop.add({ title: 'Copied Vase' });
  await shop.settle();
  await expect.poll(() => heard).toBeGreaterThan(before);
  while (await copy.follow());
  expect(copy.current()?.index.size).toBe(shop.served.current()?.index.size);
  await listener.unlisten();
});

test('an index with many dead slots is loaded anew, and finds the same', async () => {
  const worn = Array.from({ length: 700 }, (_, n) => ({ id: crypto.randomUUID(), title: `Worn Vase ${n}` }));
  await storeDocuments(
    deps(),
    worn.map(({ id, title }) => ({ id, version: 1, product: stateOf(id, { title }) })),
  );
  await shop.settle();
  const index = shop.served.current()?.index;
  for (let change = 0; change < 4; change++) {
    await shop.database.sql`update documents set seq = nextval('documents_seq') where body is not null`;
    await shop.settle();
  }
  const now = shop.served.current()?.index;
  expect(now).not.toBe(index);
  expect(now?.dead).toBeLessThan(2000);
  expect((await shop.search('?q=worn')).total).toBe(700);
  await storeDocuments(
    deps(),
    worn.map(({ id }) => ({ id, version: 2, product: null })),
  );
  await shop.settle();
}, 60_000);

test('a new generation is built beside the one that is searched, hears what happens meanwhile, and takes its place whole', async () => {
  const kept = await shop.add({ title: 'Rebuilt Vase' });
  const deleted = await shop.add({ title: 'Rebuilt Lost Bowl' });
  await shop.settle();
  // Search has something that product does not have any more, and never heard of it.
  const ghost = crypto.randomUUID();
  await storeDocuments(deps(), [{ id: ghost, version: 1, product: stateOf(ghost, { title: 'Rebuilt Ghost' }) }]);
  // And product has something that search was never told of.
  const untold = crypto.randomUUID();
  shop.catalogue.states.set(untold, { id: untold, version: 1, product: stateOf(untold, { title: 'Rebuilt Untold' }) });
  await shop.settle();
  expect((await shop.titles('?q=rebuilt')).sort()).toEqual(['Rebuilt Ghost', 'Rebuilt Lost Bowl', 'Rebuilt Vase']);

  const generation = shop.served.current()?.generation;
  const { id } = await startRebuild(deps(), { actor: 'user:admin' });
  expect((await startRebuild(deps(), { actor: 'user:admin' })).id).toBe(id);
  shop.catalogue.beforePage = async () => {
    shop.catalogue.beforePage = async () => {};
    // While it is built: one changes, one is deleted, and the old one is searched.
    await shop.change(kept, { title: 'Rebuilt Changed Vase' });
    await shop.change(deleted, null);
    while (await fetchChanges(deps()));
    while (await shop.served.follow());
    expect(shop.served.current()?.generation).toBe(generation);
    expect((await shop.titles('?q=rebuilt')).sort()).toEqual(['Rebuilt Changed Vase', 'Rebuilt Ghost']);
  };
  await shop.settle();
  expect(shop.served.current()?.generation).toBe(id);
  expect((await shop.titles('?q=rebuilt')).sort()).toEqual(['Rebuilt Changed Vase', 'Rebuilt Untold']);
  const left = await shop.database.sql`select 1 from documents where generation <> ${id}`;
  expect(left.length).toBe(0);
});

test('a rebuild goes on where a process that died has stopped', async () => {
  await startRebuild(deps(), { actor: 'user:admin' });
  const { page } = shop.catalogue;
  shop.catalogue.page = () => Promise.reject(new Error('died'));
  await expect(buildNext(deps())).rejects.toThrow('died');
  shop.catalogue.page = page;
  expect(await buildNext(deps())).toBe(false); // somebody else has it for a moment
  await shop.database.sql`update generations set leased_until = now()`;
  const before = (await shop.search('')).total;
  await shop.settle();
  expect((await shop.search('')).total).toBe(before);
});

test('only an admin wants a rebuild, and reads how far it is', async () => {
  const ask = async (method: 'GET' | 'POST', url: string, who: 'admin' | 'merchandiser') =>
    shop.app.inject({ method, url, headers: { authorization: await shop.keys.bearer('search', who) } });
  expect((await ask('POST', '/rebuilds', 'merchandiser')).statusCode).toBe(403);
  const started = await ask('POST', '/rebuilds', 'admin');
  expect([started.statusCode, started.json().status]).toEqual([202, 'building']);
  await shop.settle();
  const { id } = started.json();
  const total = (await shop.search('')).total;
  expect((await ask('GET', `/rebuilds/${id}`, 'admin')).json()).toMatchObject({ status: 'active', done: total, total });
  expect((await ask('GET', '/rebuilds/999999', 'admin')).statusCode).toBe(404);
  const log = (await ask('GET', '/audit-log', 'admin')).json();
  expect(log.items[0]).toMatchObject({ action: 'rebuild.started', actor: 'user:admin' });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeProduct, familyOf } from './describe-product.ts';
import { startRebuild } from './rebuild.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

test('of one kind, one material and one colour, at about the same price, is most alike', async () => {
  const sage = { options: [{ Glaze: 'Sage' }], category: 'vases', vendor: 'Hull' };
  const vase = await shop.add({ ...sage, title: 'Moon Vase', description: 'Speckled stoneware', price: 4000 });
  await shop.add({ category: 'lamps', title: 'Brass Lamp', description: 'Brass', price: 4000 });
  await shop.add({ category: 'vases', title: 'Blue Flute', options: [{ Glaze: 'Cobalt' }], price: 4000 });
  await shop.add({ ...sage, vendor: 'Tarrow', title: 'Dear Jar', description: 'Stoneware, in moss', price: 90_000 });
  await shop.add({
    ...sage,
    vendor: 'Tarrow',
    title: 'Plain Jar',
    options: [{ Glaze: 'Celadon' }],
    description: 'Stoneware',
    price: 4200,
  });
  expect(await shop.titles(`?kind=similar&productId=${vase}&limit=4`)).toEqual([
    'Plain Jar',
    'Dear Jar',
    'Blue Flute',
    'Brass Lamp',
  ]);
  const { items } = await shop.recommend(`?kind=similar&productId=${vase}&limit=4`);
  expect(items.map(({ reason }) => reason.kind)).toEqual(['similar', 'similar', 'similar', 'new']);
});

test('one thing in several colours and sizes is one family', () => {
  expect(familyOf('Hull', 'Moon Vase, Sage')).toBe(familyOf('Hull', 'Tall Moon Vase in Oat (28 cm)'));
  expect(familyOf('Hull', 'Moon Vase')).not.toBe(familyOf('Hull', 'Moon Jar'));
  expect(familyOf('Hull', 'Moon Vase')).not.toBe(familyOf('Tarrow', 'Moon Vase'));
});

test('a state that comes late is ignored, and a rebuild finds what nobody told', async () => {
  const id = await shop.add({ title: 'Late Thing', category: 'late' });
  const [state] = [structuredClone(shop.states.get(id))];
  await shop.change(id, { title: 'Late Thing', category: 'late', stock: 0 });
  if (state?.product) expect(describeProduct(state.product).available).toBe(true);
  const read = async (of: string) =>
    (await shop.database.sql`select available, version::int from products where id = ${of}`)[0];
  expect(await read(id)).toEqual({ available: false, version: 2 });

  const untold = crypto.randomUUID();
  if (state) shop.states.set(untold, { ...state, id: untold });
  const ghost = await shop.add({ title: 'Ghost', category: 'late' });
  shop.states.delete(ghost);
  await startRebuild(shop.deps, { actor: 'user:admin' });
  await shop.settle();
  expect(await read(untold)).toEqual({ available: true, version: 1 });
  expect(await read(ghost)).toMatchObject({ available: false });
  expect(await shop.database.sql`select 1 from changes`).toHaveLength(0);
});

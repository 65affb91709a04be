import { UnreachableError } from '@souk/service-kit/problem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestReviews, SAID, shopper } from './test-reviews.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
let reviews: ReturnType<typeof openTestReviews>;
const orders = { down: false, bought: true };
beforeAll(async () => {
  shop = await openTestShop(undefined, {
    holds: async () => {
      if (orders.down) throw new UnreachableError('down');
      return orders.bought;
    },
  });
  reviews = openTestReviews(shop);
});
afterAll(() => shop.close());

const problem = (name: string) => `https://souk.dev/problems/${name}`;
const stored = async () => (await shop.deps.database.sql`select 1 from reviews`).length;

test('who has bought it reviews it once; it is shown once it is approved, with a name and no account', async () => {
  const [ada, { id }] = [shopper(), await reviews.vase()];
  const written = await reviews.write(ada, id, { body: 'Holds water 👍\n\nLovely.' });
  expect(written.statusCode, written.body).toBe(201);
  expect(written.json()).toMatchObject({ state: 'pending', verified: true, author: 'Ada L.', locale: 'en' });
  expect(await reviews.shown(id)).toMatchObject({ items: [], rating: null, nextCursor: null });
  expect(await reviews.rating(id)).toBeNull();
  const again = await reviews.write(ada, id);
  expect([again.statusCode, again.json().type]).toEqual([409, problem('already-reviewed')]);

  expect((await reviews.approve(written.json().id)).json()).toMatchObject({ state: 'approved', product: { id } });
  const page = await reviews.shown(id);
  expect(page.items).toMatchObject([{ id: written.json().id, body: 'Holds water 👍\n\nLovely.', verified: true }]);
  expect(JSON.stringify(page)).not.toContain(ada);
  expect(page.rating).toEqual({ average: 5, count: 1 });
  expect(await reviews.rating(id)).toEqual({ average: 5, count: 1 });
});

test('who has not bought it may not, and while nobody can say, nothing is stored', async () => {
  const [ada, { id }, before] = [shopper(), await reviews.vase(), await stored()];
  const own = async () => reviews.call(ada, 'GET', `/products/${id}/own-review`);
  orders.bought = false;
  const refused = await reviews.write(ada, id);
  expect([refused.statusCode, refused.json().type]).toEqual([403, problem('not-bought')]);
  expect((await own()).json()).toEqual({ review: null, bought: false });
  orders.down = true;
  const down = await reviews.write(ada, id);
  expect([down.statusCode, down.headers['retry-after']]).toEqual([503, '2']);
  expect((await own()).statusCode).toBe(503);
  Object.assign(orders, { down: false, bought: true });
  expect(await stored()).toBe(before);
  expect((await own()).json()).toEqual({ review: null, bought: true });
});

test.each([
  ['HTML', { body: 'nice <b>vase</b>' }, '/body'],
  ['a link', { title: 'see https://spam.test' }, '/title'],
  ['an e-mail as the name', { author: 'ada@souk.test' }, '/author'],
  ['six stars', { rating: 6 }, '/rating'],
  ['half a star', { rating: 4.5 }, '/rating'],
  ['no words', { body: ' ' }, '/body'],
  ['a language that the shop does not speak', { locale: 'xx' }, '/locale'],
  ['an unknown field', { verified: true }, '/'],
])('a review with %s is 422 and changes nothing', async (_what, change, pointer) => {
  const [{ id }, before] = [await reviews.vase(), await stored()];
  const answer = await reviews.write(shopper(), id, change);
  expect(answer.statusCode).toBe(422);
  expect(answer.json().errors[0].pointer).toBe(pointer);
  expect(await stored()).toBe(before);
});

test('one’s own is edited and taken back, somebody else’s is as unknown as none', async () => {
  const [ada, eve, { id }] = [shopper(), shopper(), await reviews.vase()];
  const review = (await reviews.write(ada, id)).json();
  await reviews.approve(review.id);
  await reviews.call('support', 'PUT', `/reviews/${review.id}/answer`, { body: { answer: 'Thank you!' } });
  const edit = (who: typeof ada, reviewId: string) =>
    reviews.call(who, 'PUT', `/reviews/${reviewId}`, { body: { ...SAID, rating: 2 } });
  const unknown = crypto.randomUUID();
  const text = async (answer: ReturnType<typeof edit>) => (await answer).body.replaceAll(/[0-9a-f-]{36}/g, 'id');
  expect(await text(edit(eve, review.id))).toBe(await text(edit(eve, unknown)));
  expect((await reviews.call(eve, 'DELETE', `/reviews/${review.id}`)).statusCode).toBe(404);
  expect((await edit(ada, review.id)).json()).toMatchObject({
    rating: 2,
    state: 'pending',
    answer: null,
    editedAt: expect.any(String),
  });
  expect(await reviews.rating(id)).toBeNull();
  await reviews.approve(review.id);
  expect(await reviews.rating(id)).toEqual({ average: 2, count: 1 });
  expect((await reviews.call(ada, 'DELETE', `/reviews/${review.id}`)).statusCode).toBe(204);
  expect(await reviews.rating(id)).toBeNull();
  expect((await reviews.write(ada, id)).statusCode).toBe(201);
});

test('staff see what waits, decide, answer, and it is written down', async () => {
  const [ada, { id, slug }] = [shopper(), await reviews.vase()];
  const review = (await reviews.write(ada, id, { rating: 1 })).json();
  const list = async (state: string) =>
    (await reviews.call('merchandiser', 'GET', `/reviews?state=${state}&limit=100`)).json().items;
  expect((await list('pending')).at(-1)).toMatchObject({ id: review.id, product: { slug }, reports: 0, reasons: [] });
  const reject = (body: object) => reviews.call('support', 'POST', `/reviews/${review.id}/rejection`, { body });
  expect((await reject({})).statusCode).toBe(422);
  expect((await reject({ reason: 'It is about the parcel' })).json()).toMatchObject({ state: 'rejected' });
  const own = (await reviews.call(ada, 'GET', `/products/${id}/own-review`)).json();
  expect(own.review).toMatchObject({ state: 'rejected', reason: 'It is about the parcel' });
  await reviews.approve(review.id);
  const answer = (text: string | null) =>
    reviews.call('support', 'PUT', `/reviews/${review.id}/answer`, { body: { answer: text } });
  expect((await answer('See <a href=x>here</a>')).statusCode).toBe(422);
  await answer('We send you another.');
  expect((await reviews.shown(id)).items[0].answer).toEqual({ body: 'We send you another.', at: expect.any(String) });
  expect((await answer(null)).json().answer).toBeNull();
  const log = await reviews.call('admin', 'GET', `/audit-log?subject=review:${review.id}`);
  expect(log.json().items.map(({ action }: { action: string }) => action)).toEqual([
    'review.answered',
    'review.answered',
    'review.approved',
    'review.rejected',
  ]);
  expect(log.body).not.toContain('parcel');
  expect((await reviews.call('support', 'POST', `/reviews/${crypto.randomUUID()}/approval`)).statusCode).toBe(404);
});

test('the list is sorted, narrowed and cut into pages that lose none', async () => {
  const { id } = await reviews.vase();
  for (const rating of [3, 5, 1, 5, 4]) await reviews.approved(id, { rating });
  const stars = async (query: string) =>
    (await reviews.shown(id, query)).items.map(({ rating }: { rating: number }) => rating);
  expect(await stars('?sort=newest')).toEqual([4, 5, 1, 5, 3]);
  expect(await stars('?sort=highest')).toEqual([5, 5, 4, 3, 1]);
  expect(await stars('?sort=lowest')).toEqual([1, 3, 4, 5, 5]);
  expect(await stars('?rating=5')).toEqual([5, 5]);
  for (const sort of ['newest', 'highest', 'lowest', 'helpful']) {
    const seen = new Set<string>();
    for (let cursor = ''; ; ) {
      const page = await reviews.shown(id, `?sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`);
      for (const item of page.items) seen.add(item.id);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen.size, sort).toBe(5);
  }
  const { histogram, rating } = await reviews.shown(id, '?rating=2');
  expect(histogram.map(({ count }: { count: number }) => count)).toEqual([2, 1, 1, 0, 1]);
  expect(rating).toEqual({ average: 3.6, count: 5 });
  const newest = (await reviews.shown(id, '?limit=2')).nextCursor;
  for (const query of ['?sort=best', '?rating=6', '?limit=0', '?cursor=x', `?sort=highest&cursor=${newest}`])
    expect((await reviews.call(null, 'GET', `/products/${id}/reviews${query}`)).statusCode, query).toBe(422);
  expect((await reviews.call(null, 'GET', '/products/no-such-vase/reviews')).statusCode).toBe(404);
});

test('reviews from elsewhere are shown, of nobody here and never verified', async () => {
  const { id, slug } = await reviews.vase();
  const one = { product: slug, ...SAID, locale: 'de', helpful: 4, createdAt: '2026-03-01T10:00:00Z', answer: 'Danke!' };
  const bring = (list: object[]) =>
    reviews.call('merchandiser', 'POST', '/reviews/import', { body: { reviews: list } });
  const brought = await bring([one, { ...one, product: 'nowhere', rating: 1 }]);
  expect(brought.json()).toEqual({ created: 1, unknown: ['nowhere'] });
  expect((await reviews.shown(id)).items).toMatchObject([
    { verified: false, locale: 'de', helpful: 4, createdAt: '2026-03-01T10:00:00.000Z', answer: { body: 'Danke!' } },
  ]);
  const before = await stored();
  expect((await bring([one, { ...one, body: '<b>x</b>' }])).statusCode).toBe(422);
  expect((await bring([{ ...one, createdAt: '2999-01-01T00:00:00Z' }])).statusCode).toBe(422);
  expect(await stored()).toBe(before);
});

test('a person’s reviews are exported, and go with the person', async () => {
  const [ada, { id }] = [shopper(), await reviews.vase()];
  const [mine, other] = [(await reviews.write(ada, id)).json(), await reviews.approved(id, { rating: 1 })];
  await reviews.approve(mine.id);
  await reviews.call(ada, 'PUT', `/reviews/${other}/vote`);
  const privacy = (method: 'GET' | 'DELETE') =>
    reviews.call('service:user', method, `/privacy/${encodeURIComponent(ada)}`);
  expect((await privacy('GET')).json()).toMatchObject({
    reviews: [{ id: mine.id, productId: id }],
    foundHelpful: [{ reviewId: other }],
  });
  expect((await privacy('DELETE')).json()).toEqual({ erased: { reviews: 1 }, kept: [] });
  expect((await reviews.shown(id)).items).toMatchObject([{ id: other, helpful: 1 }]);
  expect(await reviews.rating(id)).toEqual({ average: 1, count: 1 });
  expect((await privacy('GET')).json()).toEqual({ reviews: [], foundHelpful: [], reported: [] });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestReviews, SAID, shopper } from './test-reviews.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
let reviews: ReturnType<typeof openTestReviews>;
beforeAll(async () => {
  shop = await openTestShop();
  reviews = openTestReviews(shop);
});
afterAll(() => shop.close());

/** The histogram as counted afresh. */
const counted = async (productId: string) => {
  const rows = await shop.deps.database.sql<{ rating: number; count: number }[]>`
    select rating, count(*)::int as count from reviews where product_id = ${productId} and state = 'approved' group by rating`;
  return [5, 4, 3, 2, 1].map((stars) => rows.find(({ rating }) => rating === stars)?.count ?? 0);
};
const kept = async (productId: string) =>
  (await reviews.shown(productId)).histogram.map(({ count }: { count: number }) => count);
const toldOf = async (productId: string) =>
  (
    await shop.deps.database.sql`
    select 1 from outbox_events where aggregate = ${`product:${productId}`} and type = 'product.changed.v1' and subscriber = 'search'`
  ).length;

test('forty at once, approved, rejected, edited and taken back: the histogram is exact', async () => {
  const { id } = await reviews.vase();
  const people = Array.from({ length: 40 }, shopper);
  const written = await Promise.all(people.map((who, n) => reviews.write(who, id, { rating: (n % 5) + 1 })));
  const ids: string[] = written.map((answer) => answer.json().id);
  await Promise.all(
    ids.flatMap((review, n) => [
      reviews.approve(review),
      ...(n % 4 === 1
        ? [reviews.call('support', 'POST', `/reviews/${review}/rejection`, { body: { reason: 'Off topic' } })]
        : []),
      ...(n % 4 === 2
        ? [reviews.call(people[n] ?? null, 'PUT', `/reviews/${review}`, { body: { ...SAID, rating: 1 } })]
        : []),
      ...(n % 4 === 3 ? [reviews.call(people[n] ?? null, 'DELETE', `/reviews/${review}`)] : []),
      reviews.approve(review),
    ]),
  );
  const histogram = await counted(id);
  expect(await kept(id)).toEqual(histogram);
  const [five = 0, four = 0, three = 0, two = 0, one = 0] = histogram;
  const count = five + four + three + two + one;
  expect(count).toBeGreaterThanOrEqual(10);
  const average = Math.round(((5 * five + 4 * four + 3 * three + 2 * two + one) / count) * 100) / 100;
  expect(await reviews.rating(id)).toEqual({ average, count });
});

test('the same person many times at once has one review', async () => {
  const [ada, { id }] = [shopper(), await reviews.vase()];
  const answers = await Promise.all(Array.from({ length: 8 }, () => reviews.write(ada, id)));
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, ...Array(7).fill(409)]);
});

test('a vote counts once per account, however often and however many at once', async () => {
  const { id } = await reviews.vase();
  const review = await reviews.approved(id);
  const people = Array.from({ length: 10 }, shopper);
  const vote = (who: `user:${string}`, method: 'PUT' | 'DELETE' = 'PUT') =>
    reviews.call(who, method, `/reviews/${review}/vote`);
  await Promise.all(people.flatMap((who) => [vote(who), vote(who), vote(who)]));
  expect((await reviews.shown(id)).items[0].helpful).toBe(10);
  const [ada = shopper()] = people;
  expect((await vote(ada)).json()).toEqual({ helpful: 10 });
  expect((await vote(ada, 'DELETE')).json()).toEqual({ helpful: 9 });
  expect((await vote(ada, 'DELETE')).json()).toEqual({ helpful: 9 });
  expect((await reviews.call(null, 'PUT', `/reviews/${review}/vote`)).statusCode).toBe(401);
  expect((await reviews.call(ada, 'PUT', `/reviews/${crypto.randomUUID()}/vote`)).statusCode).toBe(404);
});

test('nobody votes for their own review, or for one that is not shown', async () => {
  const [ada, { id }] = [shopper(), await reviews.vase()];
  const own = (await reviews.write(ada, id)).json().id;
  const vote = (who: `user:${string}`) => reviews.call(who, 'PUT', `/reviews/${own}/vote`);
  expect((await vote(shopper())).statusCode).toBe(404);
  await reviews.approve(own);
  expect((await vote(ada)).statusCode).toBe(409);
});

test('three readers hide a review until staff have looked, each counts once', async () => {
  const { id } = await reviews.vase();
  const review = await reviews.approved(id);
  const report = (who: Parameters<typeof reviews.call>[0], address?: string) =>
    reviews.call(who, 'POST', `/reviews/${review}/reports`, {
      body: { reason: 'insulting' },
      ...(address ? { headers: { 'x-visitor-address': address } } : {}),
    });
  const ada = shopper();
  await Promise.all([report(ada), report(ada), report(ada)]);
  await Promise.all([report('service:catalog-mf', '192.0.2.1'), report('service:catalog-mf', '192.0.2.1')]);
  expect((await reviews.shown(id)).items).toHaveLength(1);
  const told = await toldOf(id);
  expect((await report('service:catalog-mf', '192.0.2.2')).statusCode).toBe(202);
  expect(await reviews.shown(id)).toMatchObject({ items: [], rating: null });
  expect(await toldOf(id)).toBe(told + 1);
  expect((await report(shopper())).statusCode).toBe(404);
  const [waiting] = (await reviews.call('support', 'GET', '/reviews?state=reported')).json().items;
  expect(waiting).toMatchObject({ id: review, reports: 3, reasons: ['insulting'] });
  expect(JSON.stringify(await shop.deps.database.sql`select * from review_reports`)).not.toContain('192.0.2');

  await reviews.approve(review);
  await report(ada); // has been heard
  await report(shopper());
  expect((await reviews.shown(id)).items).toHaveLength(1);
});

test('who reports without end has to wait', async () => {
  const { id } = await reviews.vase();
  const review = await reviews.approved(id);
  const report = () =>
    reviews.call('service:catalog-mf', 'POST', `/reviews/${review}/reports`, {
      body: { reason: 'other' },
      headers: { 'x-visitor-address': '198.51.100.7' },
    });
  const statuses = [];
  for (let n = 0; n < 11; n++) statuses.push((await report()).statusCode);
  expect(statuses).toEqual([...Array(10).fill(202), 429]);
  expect(Number((await report()).headers['retry-after'])).toBeGreaterThan(0);
});

test('readers of the catalogue are told of a rating that changed, and not of a vote', async () => {
  const { id } = await reviews.vase();
  const snapshot = async () =>
    (await reviews.call('service:search', 'GET', `/product-snapshots?ids=${id}`)).json().items[0];
  const before = await toldOf(id);
  const review = (await reviews.write(shopper(), id, { rating: 4 })).json().id;
  expect(await toldOf(id)).toBe(before);
  await reviews.approve(review);
  expect(await toldOf(id)).toBe(before + 1);
  expect((await snapshot()).product.rating).toEqual({ average: 4, count: 1 });
  await reviews.call(shopper(), 'PUT', `/reviews/${review}/vote`);
  expect(await toldOf(id)).toBe(before + 1);
});

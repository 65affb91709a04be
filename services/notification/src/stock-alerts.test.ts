import { createEvent, type VariantRestocked } from '@souk/contracts/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOthers } from './test-others.ts';
import { startInbox } from './test-servers.ts';
import { startWorld, until, type Who, type World } from './testing.ts';

let inbox: Awaited<ReturnType<typeof startInbox>>;
let others: Awaited<ReturnType<typeof startOthers>>;
let world: World;
beforeAll(async () => {
  inbox = await startInbox();
  others = await startOthers();
  world = await startWorld({ smtpUrl: inbox.smtpUrl, others: others.url });
});
afterAll(async () => {
  await world.stop();
  await others.stop();
  await inbox.stop();
});

let visitors = 0;
/** Each from another address, unless one is given. */
const ask = async (body: object, { who = 'service:checkout-mf' as Who, address = `192.0.2.${++visitors}` } = {}) =>
  world.app.inject({
    method: 'POST',
    url: '/stock-alerts',
    headers: { authorization: await world.keys.bearer('notification', who), 'x-visitor-address': address },
    payload: body,
  });
const soldOut = () => {
  const id = crypto.randomUUID();
  others.stock.set(id, 0);
  return id;
};
const inStockAgain = (variantId: string, units = 3) => others.stock.set(variantId, units);
const tell = (variantId: string, { id = crypto.randomUUID(), who = 'service:product' as Who } = {}) => {
  const data = { variantId, productId: variantId };
  const event = {
    id: `variant.restocked:${id}`,
    type: 'variant.restocked.v1' as const,
    source: '/services/product',
    data,
  };
  const body = createEvent<VariantRestocked>({ ...event, time: new Date().toISOString() });
  return world.post('/events', body, { who, type: 'application/cloudevents+json' });
};
const post = (what: 'confirmations' | 'removals', token: string) => world.post(`/stock-alerts/${what}`, { token });
const mailed = async (email: string, count: number) =>
  until(async () => {
    const mails = await inbox.mailsTo(email);
    return mails.length >= count ? mails : undefined;
  });
const tokenIn = (text: string | undefined, act: 'confirm' | 'stop') =>
  new RegExp(`/back-in-stock/${act}/([\\w-]{43})`).exec(text ?? '')?.[1] ?? '';
const stored = async (email: string) =>
  (await world.database.sql`select 1 from stock_alerts where email = ${email}`).length;
const mail = () => `${crypto.randomUUID()}@souk.test`;

test('a guest confirms by a link, is told once in their language, and is forgotten', async () => {
  const [variantId, email] = [soldOut(), mail()];
  const asked = await ask({ variantId, email, locale: 'de' });
  expect([asked.statusCode, asked.json()]).toEqual([202, { confirm: true }]);
  await tell(variantId); // nobody is to be told yet
  const [first] = await mailed(email, 1);
  expect(first?.subject).toBe('Sollen wir Ihnen schreiben, wenn Steingutvase (Hafer) wieder da ist?');
  const token = tokenIn(first?.text, 'confirm');
  expect(first?.text).toContain(`https://souk.test/de/back-in-stock/confirm/${token}`);
  expect((await post('confirmations', token)).statusCode).toBe(204);
  expect((await post('confirmations', token)).statusCode).toBe(404);

  inStockAgain(variantId);
  const event = crypto.randomUUID();
  await Promise.all([tell(variantId, { id: event }), tell(variantId, { id: event }), tell(variantId)]);
  const [, told] = await mailed(email, 2);
  expect(told?.subject).toBe('Steingutvase (Hafer) ist wieder da');
  expect(told?.text).toContain('https://souk.test/de/p/stoneware-vase');
  expect(told?.html).toContain('src="https://souk.test/media/stoneware-vase/front-900.webp"');
  await tell(variantId);
  expect(await stored(email)).toBe(0);
  expect(await world.listed(email)).toHaveLength(2);
});

test('whoever is signed in with that address, verified, is asked nothing more', async () => {
  const [variantId, email, id] = [soldOut(), mail(), crypto.randomUUID()];
  others.accounts.set(id, { email, emailVerified: true });
  expect((await ask({ variantId, email }, { who: `user:${id}` })).json()).toEqual({ confirm: false });
  const other = mail();
  expect((await ask({ variantId, email: other }, { who: `user:${id}` })).json()).toEqual({ confirm: true });
  others.accounts.set(id, { email, emailVerified: false });
  expect((await ask({ variantId, email: mail() }, { who: `user:${id}` })).json()).toEqual({ confirm: true });
  inStockAgain(variantId);
  await tell(variantId);
  const [only] = await mailed(email, 1);
  expect(only?.subject).toBe('Stoneware vase (Oat) is back');
  expect((await inbox.mailsTo(other)).map(({ subject }) => subject)).not.toContain(only?.subject);
});

test('what comes back in between is not missed, and what is gone again is told later', async () => {
  const [variantId, email] = [soldOut(), mail()];
  await ask({ variantId, email });
  const [first] = await mailed(email, 1);
  inStockAgain(variantId); // and its news came before the address was confirmed
  await post('confirmations', tokenIn(first?.text, 'confirm'));
  await mailed(email, 2);

  const [later, inbox2, id] = [soldOut(), mail(), crypto.randomUUID()];
  others.accounts.set(id, { email: inbox2, emailVerified: true });
  await ask({ variantId: later, email: inbox2 }, { who: `user:${id}` });
  await tell(later); // sold out again by now
  expect(await stored(inbox2)).toBe(1);
  others.state.down = true;
  expect((await tell(later)).statusCode).toBe(503); // told again by its outbox
  others.state.down = false;
  inStockAgain(later);
  await tell(later);
  await mailed(inbox2, 1);
});

test('the answer does not say whether an address waits already, and an inbox is not flooded', async () => {
  const [variantId, email] = [soldOut(), mail()];
  const answers = [];
  for (let n = 0; n < 6; n++) answers.push((await ask({ variantId, email })).body);
  expect(new Set(answers).size).toBe(1);
  const [first] = await mailed(email, 3);
  expect(first).toBeDefined();
  expect(await world.listed(email)).toHaveLength(3);
  const last = (await inbox.mailsTo(email)).at(-1);
  for (const { text } of await inbox.mailsTo(email)) await post('confirmations', tokenIn(text, 'confirm'));
  expect(last).toBeDefined();
  expect((await ask({ variantId, email })).json()).toEqual({ confirm: true });
  expect(await stored(email)).toBe(1);
});

test('who asks without end has to wait', async () => {
  const variantId = soldOut();
  const statuses = [];
  for (let n = 0; n < 21; n++)
    statuses.push((await ask({ variantId, email: mail() }, { address: '198.51.100.9' })).statusCode);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  expect((await ask({ variantId, email: mail() }, { address: '198.51.100.10' })).statusCode).toBe(202);
});

test('one link ends all alerts of an address', async () => {
  const [one, two, email, id] = [soldOut(), soldOut(), mail(), crypto.randomUUID()];
  others.accounts.set(id, { email, emailVerified: true });
  for (const variantId of [one, two]) await ask({ variantId, email }, { who: `user:${id}` });
  inStockAgain(one);
  await tell(one);
  const [told] = await mailed(email, 1);
  expect((await post('removals', tokenIn(told?.text, 'stop'))).statusCode).toBe(204);
  expect(await stored(email)).toBe(0);
  expect((await post('removals', 'x'.repeat(43))).statusCode).toBe(204);
});

test('what cannot be waited for is refused, and nothing is stored', async () => {
  const [variantId, email] = [soldOut(), mail()];
  const named = async (body: object) => {
    const answer = await ask(body);
    return [answer.statusCode, answer.json().type?.split('/').at(-1)];
  };
  expect(await named({ variantId: crypto.randomUUID(), email })).toEqual([404, 'unknown-variant']);
  expect(await named({ variantId: 'vase', email })).toEqual([404, 'unknown-variant']);
  inStockAgain(variantId);
  expect(await named({ variantId, email })).toEqual([409, 'in-stock']);
  others.state.down = true;
  expect(await named({ variantId, email })).toEqual([503, 'product-unavailable']);
  others.state.down = false;
  for (const bad of [{ email: 'nobody' }, { locale: 'xx' }, { confirmed: true }])
    expect((await ask({ variantId, email, ...bad })).statusCode).toBe(422);
  expect(await stored(email)).toBe(0);
  expect((await tell(variantId, { who: 'service:order' })).statusCode).toBe(403);
});

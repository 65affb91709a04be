import { CURRENCIES } from '@souk/contracts/money';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LedgerReport } from './check-ledger.ts';
import { supportLimitIn } from './support-limit.ts';
import { shopper, startWorld, vasesIn, type World } from './testing.ts';
import { CARD, payAt, until } from './testing-stripe.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld(); // support may give back 50 dollars of an order
});
afterAll(() => world.stop());
const { call, read, open, captured, toldAbout } = shopper(() => world);
const refund = (id: string, amount: number, who: 'admin' | 'support' = 'admin') =>
  call('POST', `/payments/${id}/refunds`, { who, key: crypto.randomUUID(), body: { amount } });
const ledger = async (): Promise<LedgerReport> => (await call('GET', '/ledger', { who: 'admin' })).json();

/** Both sides agree, currency by currency, and every currency adds up to nothing. */
async function expectBooksOfStripe() {
  const { balanced, accounts } = await ledger();
  const books = await world.sandbox.books();
  expect(balanced).toBe(true);
  for (const currency of CURRENCIES) {
    const mine = accounts.filter((one) => one.currency === currency);
    expect(mine.reduce((sum, { balance }) => sum + balance, 0)).toBe(0);
    const atStripe = mine.find(({ account }) => account === 'stripe_balance')?.balance ?? 0;
    expect(atStripe).toBe(books[currency.toLowerCase()]?.net ?? 0);
  }
}

test.each(CURRENCIES)('a payment in %s is taken and given back in it, and the books balance', async (currency) => {
  const money = (amount: number) => ({ amount, currency });
  const before = (await world.sandbox.books())[currency.toLowerCase()]?.captured ?? 0;
  const payment = await captured(CARD.good, vasesIn(currency, 'de'));
  expect(payment).toMatchObject({ status: 'captured', amount: money(10_320), captured: money(10_320) });
  const after = (await world.sandbox.books())[currency.toLowerCase()]?.captured ?? 0;
  expect(after - before).toBe(10_320); // the yen are not a hundredth of it
  await expectBooksOfStripe();
  expect((await refund(payment.id, 4999)).statusCode).toBe(201);
  expect((await refund(payment.id, 5321)).statusCode).toBe(201);
  expect(await read(payment.id)).toMatchObject({ status: 'refunded', refunded: money(10_320) });
  await expectBooksOfStripe();
});

test('a dispute in yen takes yen, and leaves the other currencies as they are', async () => {
  const usd = () => ledger().then(({ accounts }) => accounts.filter(({ currency }) => currency === 'USD'));
  const before = await usd();
  const payment = await captured(CARD.disputed, vasesIn('JPY'));
  const told = () => toldAbout(payment.id).find(({ type }) => type === 'payment.disputed.v1');
  await until(() => told());
  expect(told()?.data).toMatchObject({ amount: { amount: 10_320, currency: 'JPY' } });
  await expectBooksOfStripe();
  expect(await usd()).toEqual(before);
});

test('reconciling hears of a payment in euros that no webhook told', async () => {
  await world.sandbox.holdWebhooks();
  const { id, paymentUrl } = await open(vasesIn('EUR'));
  await payAt(paymentUrl, CARD.good);
  expect((await read(id)).status).toBe('open');
  const reconciled = await call('POST', '/reconciliations', { who: 'admin' });
  expect(reconciled.statusCode, reconciled.body).toBe(200);
  await world.sandbox.releaseWebhooks();
  expect(await read(id)).toMatchObject({ status: 'authorized', authorized: { amount: 10_320, currency: 'EUR' } });
  await expectBooksOfStripe();
});

test('the page is in the language of the order and the money of its currency', async () => {
  const show = async (currency: string, locale?: 'en' | 'de') => {
    const { paymentUrl } = await open(vasesIn(currency, locale));
    return (await (await fetch(paymentUrl)).text()).replaceAll('\u00a0', ' ');
  };
  const german = await show('EUR', 'de');
  for (const part of ['<html lang="de">', '103,20 €', '2 × 45,00 €', 'Versand', 'Steuer', 'Kartennummer'])
    expect(german).toContain(part);
  const yen = await show('JPY', 'en');
  for (const part of ['<html lang="en">', '¥10,320', '2 × ¥4,500', 'Shipping', 'Card number'])
    expect(yen).toContain(part);
  expect(yen).not.toContain('¥103.20');
  expect(await show('USD')).toContain('$103.20');
});

test.each([
  ['USD', 50],
  ['EUR', 50],
  ['JPY', 50],
])('in %s Stripe takes %i and not one less', async (currency, least) => {
  const money = (amount: number) => ({ amount, currency });
  const none = { shipping: money(0), tax: money(0), discount: money(0) };
  const asking = (amount: number) => {
    const lines = [{ title: 'Pin', quantity: 1, unitPrice: money(amount) }];
    const body = { ...vasesIn(currency), ...none, lines, amount: money(amount) };
    return call('POST', '/payments', { key: crypto.randomUUID(), body });
  };
  expect((await asking(least)).statusCode).toBe(201);
  expect((await asking(least - 1)).statusCode).toBe(422);
});

test.each([
  ['USD', 5000],
  ['EUR', 5000],
  ['JPY', 7500],
])('support gives back about as much in %s: %i', async (currency, limit) => {
  const { id } = await captured(CARD.good, vasesIn(currency));
  const over = await refund(id, limit + 1, 'support');
  expect(over.json()).toMatchObject({ status: 403, limit, left: limit, detail: expect.stringContaining(currency) });
  expect((await refund(id, limit, 'support')).statusCode).toBe(201);
});

test('support gives nothing back in a currency that nobody sells in', () => {
  expect(supportLimitIn('GBP', 5000)).toBe(0);
  expect(supportLimitIn('JPY', 1)).toBe(1);
});

test('a gift card of yen is yen: not held for an order of euros, spent and put back in its own books', async () => {
  const money = (amount: number, currency = 'JPY') => ({ amount, currency });
  const issue = (amount: object) =>
    call('POST', '/gift-cards', { who: 'admin', key: crypto.randomUUID(), body: { amount } });
  const card = (await issue(money(10_000))).json();
  expect((await issue(money(10_000, 'GBP'))).statusCode).toBe(422);
  const orderId = crypto.randomUUID();
  const hold = (amount: object) =>
    call('PUT', `/gift-card-holds/${orderId}`, { body: { giftCardId: card.id, amount } });
  expect((await hold(money(100, 'EUR'))).statusCode).toBe(409);
  expect((await hold(money(4321))).json()).toMatchObject({ status: 'held', amount: money(4321) });
  await call('POST', `/gift-card-holds/${orderId}/capture`);
  await call('POST', `/gift-card-holds/${orderId}/refunds`, { key: 'back', body: { amount: 321 } });
  const read = (await call('GET', `/gift-cards/${card.id}`, { who: 'admin' })).json();
  expect(read).toMatchObject({ initial: money(10_000), balance: money(6000) });
  await expectBooksOfStripe();
});

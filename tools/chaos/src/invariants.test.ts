import { expect, test } from 'vitest';
import { checkInvariants } from './invariants.ts';
import type { Expected, OrderSeen, Snapshot } from './snapshot.ts';

const domain = '@run.test';
const variant = 'variant-1';
const money = { captured: 4_000, refunded: 0 };

const confirmed: OrderSeen = {
  id: 'order-1',
  email: `buys${domain}`,
  status: 'confirmed',
  reason: null,
  calledOff: false,
  total: 5_000,
  refunded: 0,
  gift: 1_000,
  giftRefunded: 300,
  promotionId: 'code-1',
  lines: [{ variantId: variant, quantity: 2 }],
  restocked: 0,
  history: [{ status: 'confirmed', at: 2 }],
  createdAt: 1,
  payableUntil: 9,
  refunds: [],
};
const cancelled: OrderSeen = {
  ...confirmed,
  id: 'order-2',
  email: `cancels${domain}`,
  status: 'cancelled',
  reason: 'shopper',
  gift: 0,
  giftRefunded: 0,
  promotionId: null,
  history: [{ status: 'cancelled', at: 2 }],
};

/** A shop in which all is well: one order paid, one cancelled. */
const sound: Snapshot = {
  variants: [{ id: variant, available: 7, reserved: 1, sold: 2 }],
  orders: [confirmed, cancelled],
  orphanLines: 0,
  promotions: [{ id: 'code-1', used: 1, limit: 1, usedByCustomers: 1 }],
  reservations: [
    { orderId: 'order-1', status: 'committed' },
    { orderId: 'order-2', status: 'released' },
  ],
  payments: [
    {
      orderId: 'order-1',
      status: 'captured',
      ...money,
      moves: ['open', 'authorized', 'captured'],
      books: { ...money, held: 0 },
    },
  ],
  unbalanced: [],
  intents: [{ id: 'pi_1', order: 'order-1', held: 0, ...money, captures: 1 }],
  giftCards: [{ id: 'card-1', initial: 2_000, balance: 1_300, owed: 1_300 }],
  giftHolds: [{ orderId: 'order-1', cardId: 'card-1', amount: 1_000, refunded: 300, status: 'spent' }],
  told: [
    {
      teller: 'payment',
      eventId: 'payment.authorized:1',
      type: 'payment.authorized.v1',
      orderId: 'order-1',
      state: 'told',
    },
    {
      teller: 'order',
      eventId: 'order.confirmed:order-1',
      type: 'order.confirmed.v1',
      orderId: 'order-1',
      state: 'told',
    },
    {
      teller: 'order',
      eventId: 'order.cancelled:order-2',
      type: 'order.cancelled.v1',
      orderId: 'order-2',
      state: 'told',
    },
  ],
  notifications: [
    { eventId: 'order.confirmed:order-1', status: 'sent', messageId: '<1>' },
    { eventId: 'order.cancelled:order-2', status: 'sent', messageId: '<2>' },
  ],
  mails: [
    { to: `buys${domain}`, messageId: '<1>' },
    { to: `cancels${domain}`, messageId: '<2>' },
  ],
};
const expected: Expected = { units: new Map([[variant, 10]]), accepted: new Set(['order-1', 'order-2']), domain };

const rulesBroken = (change: Partial<Snapshot>, more: Partial<Expected> = {}) =>
  checkInvariants({ ...sound, ...change }, { ...expected, ...more }).map(({ rule }) => rule);
const [order] = sound.orders as [OrderSeen];
const [payment] = sound.payments as [Snapshot['payments'][number]];
const [intent] = sound.intents as [Snapshot['intents'][number]];
const [card] = sound.giftCards as [Snapshot['giftCards'][number]];
const [hold] = sound.giftHolds as [Snapshot['giftHolds'][number]];
const withOrder = (change: Partial<OrderSeen>) => ({ orders: [{ ...order, ...change }, cancelled] });

test('nothing is said of a shop in which all is well, nor of a mail that came twice under one Message-ID', () => {
  expect(rulesBroken({})).toEqual([]);
  expect(rulesBroken({ mails: [...sound.mails, ...sound.mails] })).toEqual([]);
});

const stock = 'sold, reserved and available stock stay the same sum';
const sold = 'what is sold is what paid orders hold';
const sameMoney = 'Stripe, the books and the order know the same money';
const ends = 'an accepted order is there and ends';
const mail = 'one mail per fact';
const giftCard = 'a gift card has what was put on it, less what orders took';
const giftPart = 'a gift card pays its part of paid orders, and is held for no other';
const code = "a code's uses are the orders that carry it";

test.each<[string, string, Partial<Snapshot>, Partial<Expected>?]>([
  ['a unit sold twice', stock, { variants: [{ id: variant, available: 7, reserved: 1, sold: 3 }] }],
  ['a variant that is gone', stock, { variants: [] }],
  [
    'less than nothing',
    'stock is never negative',
    { variants: [{ id: variant, available: -1, reserved: 9, sold: 2 }] },
  ],
  ['sold without an order', sold, { variants: [{ id: variant, available: 7, reserved: 0, sold: 3 }] }],
  ['restocked and still sold', sold, withOrder({ restocked: 1 })],
  [
    'paid, and its stock let go',
    'stock is committed for paid orders and held for no other',
    { reservations: [{ orderId: 'order-1', status: 'released' }] },
  ],
  [
    'over, and its stock held',
    'stock is committed for paid orders and held for no other',
    { reservations: [sound.reservations[0] ?? { orderId: '', status: '' }, { orderId: 'order-2', status: 'held' }] },
  ],
  ['an order lost', ends, {}, { accepted: new Set(['order-3']) }],
  ['an order that hangs', ends, withOrder({ status: 'captured' })],
  ['an order without lines', 'an order has lines, and lines have an order', withOrder({ lines: [] })],
  ['lines without an order', 'an order has lines, and lines have an order', { orphanLines: 1 }],
  ['paid, and no money taken', sameMoney, { intents: [] }],
  ['captured and cancelled', sameMoney, withOrder({ status: 'cancelled' })],
  ['refunded at Stripe alone', sameMoney, { intents: [{ ...intent, refunded: 500 }] }],
  [
    'a refund that the books missed',
    sameMoney,
    { payments: [{ ...payment, books: { captured: 4_000, refunded: 1, held: 0 } }] },
  ],
  [
    'a charge without an order',
    'money is taken for orders only, and held for none that has ended',
    { intents: [intent, { ...intent, id: 'pi_2', order: 'order-9' }] },
  ],
  [
    'a hold that stays',
    'money is taken for orders only, and held for none that has ended',
    { intents: [intent, { id: 'pi_2', order: 'order-2', held: 4_000, captured: 0, refunded: 0, captures: 0 }] },
  ],
  ['a gift card that is spent and not less', giftCard, { giftCards: [{ ...card, balance: 2_000, owed: 2_000 }] }],
  ['a gift card of which the books know more', giftCard, { giftCards: [{ ...card, owed: 1_400 }] }],
  ['a gift card that paid nothing', giftPart, { giftHolds: [] }],
  [
    'a gift card held for an order that ended',
    giftPart,
    { giftHolds: [hold, { ...hold, orderId: 'order-2', status: 'held' }] },
  ],
  ['a refund onto the gift card that the order missed', giftPart, withOrder({ giftRefunded: 0 })],
  ['books that do not balance', 'the books balance', { unbalanced: ['captured:1'] }],
  ['taken twice', 'an order is captured at most once', { intents: [{ ...intent, captures: 2 }] }],
  [
    'captured twice by its history',
    'an order is captured at most once',
    { payments: [{ ...payment, moves: [...payment.moves, 'captured'] }] },
  ],
  ['left to a person', 'nothing that only a person can decide was left', withOrder({ status: 'needs_review' })],
  ['a code used by nobody', code, withOrder({ promotionId: null })],
  [
    'a code used too often',
    code,
    {
      orders: [order, { ...order, id: 'order-3' }],
      promotions: [{ id: 'code-1', used: 2, limit: 1, usedByCustomers: 2 }],
    },
  ],
  ['a dead letter', 'every fact is told', { told: sound.told.map((one) => ({ ...one, state: 'dead' })) }],
  ['a fact that nobody wrote', 'every fact that a shopper must hear of is a fact', { told: [] }],
  [
    'a refund that nobody wrote',
    'every fact that a shopper must hear of is a fact',
    withOrder({ refunds: [{ id: 'r', status: 'succeeded' }] }),
  ],
  ['no mail', mail, { mails: [] }],
  ['no message', mail, { notifications: [] }],
  ['two mails', mail, { notifications: [...sound.notifications, ...sound.notifications] }],
  [
    'a mail from nowhere',
    'no mail without a fact, and none long after',
    { mails: [...sound.mails, { to: `buys${domain}`, messageId: '<3>' }] },
  ],
  [
    'a mail of an earlier run',
    'no mail without a fact, and none long after',
    { mails: [...sound.mails, { to: 'buys@earlier.test', messageId: '<1>' }] },
  ],
])('%s is found', (_what, rule, change, more) => {
  expect(rulesBroken(change, more)).toContain(rule);
});

import {
  type Expected,
  type IntentSeen,
  isOver,
  isPaid,
  type OrderSeen,
  type PaymentSeen,
  type Snapshot,
  UNPAID_END,
} from './snapshot.ts';

export interface Violation {
  rule: string;
  detail: string;
}
/** Everything that breaks the rule, in words. */
type Rule = (seen: Snapshot, expected: Expected) => string[];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const groupBy = <T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> => Map.groupBy(all, key);
const short = (id: string) => id.slice(-8);
/** Passed by `order`, or nothing to say. */
const eachOrder = (seen: Snapshot, says: (order: OrderSeen) => string | false): string[] =>
  seen.orders.flatMap((order) => {
    const wrong = says(order);
    return wrong ? [`order ${short(order.id)} (${order.status}): ${wrong}`] : [];
  });

const NOTHING: Pick<PaymentSeen, 'captured' | 'refunded' | 'books'> = {
  captured: 0,
  refunded: 0,
  books: { captured: 0, refunded: 0, held: 0 },
};

/** What Stripe took, gave back and holds for one order. */
function atStripe(intents: readonly IntentSeen[] = []) {
  const total = (column: 'held' | 'captured' | 'refunded' | 'captures') => sum(intents.map((one) => one[column]));
  return { held: total('held'), captured: total('captured'), refunded: total('refunded'), captures: total('captures') };
}

const RULES: Record<string, Rule> = {
  'sold, reserved and available stock stay the same sum': ({ variants }, { units }) =>
    [...units].flatMap(([id, given]) => {
      const found = variants.find((variant) => variant.id === id);
      if (!found) return [`variant ${short(id)} is gone`];
      const { available, reserved, sold } = found;
      return available + reserved + sold === given
        ? []
        : [`variant ${short(id)}: ${available} + ${reserved} + ${sold} is not ${given}`];
    }),

  'stock is never negative': ({ variants }) =>
    variants.flatMap(({ id, available, reserved, sold }) =>
      Math.min(available, reserved, sold) < 0 ? [`variant ${short(id)}: ${available}, ${reserved}, ${sold}`] : [],
    ),

  'what is sold is what paid orders hold': ({ variants, orders }, { units }) => {
    const lines = orders.filter(isPaid).flatMap((order) => order.lines);
    const back = sum(orders.map(({ restocked }) => restocked));
    const own = variants.filter(({ id }) => units.has(id));
    const ordered = sum(lines.filter(({ variantId }) => units.has(variantId)).map(({ quantity }) => quantity));
    const sold = sum(own.map((variant) => variant.sold));
    // said so that it is the same in a later run, which then does not tell it again
    return sold === ordered - back ? [] : [`units sold without an order, or fewer: ${sold - (ordered - back)}`];
  },

  'stock is committed for paid orders and held for no other': (seen) => {
    const held = new Map(seen.reservations.map(({ orderId, status }) => [orderId, status]));
    return eachOrder(seen, (order) => {
      const status = held.get(order.id);
      const right = isPaid(order) ? status === 'committed' : status !== 'committed' && status !== 'held';
      return !right && `its stock is ${status ?? 'not reserved'}`;
    });
  },

  'an accepted order is there and ends': (seen, { accepted }) => {
    const known = new Set(seen.orders.map(({ id }) => id));
    return [
      ...[...accepted].filter((id) => !known.has(id)).map((id) => `order ${short(id)} is lost`),
      ...eachOrder(seen, ({ status }) => !isOver(status) && 'it has not ended'),
    ];
  },

  'an order has lines, and lines have an order': (seen) => [
    ...eachOrder(seen, ({ lines }) => lines.length === 0 && 'it has no lines'),
    ...(seen.orphanLines > 0 ? [`${seen.orphanLines} lines have no order`] : []),
  ],

  'Stripe, the books and the order know the same money': (seen) => {
    const intents = groupBy(seen.intents, ({ order }) => order);
    const payments = new Map(seen.payments.map((payment) => [payment.orderId, payment]));
    return eachOrder(seen, (order) => {
      const stripe = atStripe(intents.get(order.id));
      const { captured, refunded, books } = payments.get(order.id) ?? NOTHING;
      const own = { captured: isPaid(order) ? order.total - order.gift : 0, refunded: order.refunded };
      const says = [stripe, { captured, refunded }, books, own].map((one) => `${one.captured}-${one.refunded}`);
      return new Set(says).size > 1 && `Stripe, payment, books and order say ${says.join(', ')}`;
    });
  },

  'money is taken for orders only, and held for none that has ended': ({ intents, orders, payments }) => {
    const known = new Set(orders.map(({ id }) => id));
    const homeless = intents.filter(({ order, captured, held }) => captured + held > 0 && !known.has(order));
    return [
      ...homeless.map(({ id }) => `intent ${id} has no order`),
      ...intents.filter(({ held }) => held > 0).map(({ id, order }) => `intent ${id} of ${short(order)} is still held`),
      ...payments
        .filter(({ books }) => books.held !== 0)
        .map(({ orderId }) => `the books still hold money for ${short(orderId)}`),
    ];
  },

  'a gift card has what was put on it, less what orders took': ({ giftCards, giftHolds }) => {
    const holds = groupBy(giftHolds, ({ cardId }) => cardId);
    return giftCards.flatMap(({ id, initial, balance, owed }) => {
      const own = holds.get(id) ?? [];
      const taken = (status: string) =>
        sum(own.filter((one) => one.status === status).map(({ amount, refunded }) => amount - refunded));
      const right = balance >= 0 && balance + taken('held') + taken('spent') === initial;
      if (right && owed === balance + taken('held')) return [];
      const parts = `${balance} left, ${taken('held')} held, ${taken('spent')} spent of ${initial}`;
      return [`gift card ${short(id)}: ${parts}; the books say ${owed}`];
    });
  },

  'a gift card pays its part of paid orders, and is held for no other': (seen) => {
    const holds = new Map(seen.giftHolds.map((hold) => [hold.orderId, hold]));
    return eachOrder(seen, (order) => {
      const { status = 'released', amount = 0, refunded = 0 } = holds.get(order.id) ?? {};
      const spent = status === 'spent' ? `${amount}-${refunded}` : status;
      const wanted = isPaid(order) && order.gift > 0 ? `${order.gift}-${order.giftRefunded}` : 'released';
      return spent !== wanted && `its gift card says ${spent}, not ${wanted}`;
    });
  },

  'the books balance': ({ unbalanced }) => unbalanced,

  'an order is captured at most once': (seen) => {
    const intents = groupBy(seen.intents, ({ order }) => order);
    const once = ['authorized', 'captured'];
    const twice = seen.payments.filter(({ moves }) =>
      once.some((status) => moves.filter((move) => move === status).length > 1),
    );
    return [
      ...eachOrder(seen, ({ id }) => atStripe(intents.get(id)).captures > 1 && 'money was taken more than once'),
      ...twice.map(({ orderId, moves }) => `payment of ${short(orderId)} went ${moves.join(', ')}`),
    ];
  },

  'nothing that only a person can decide was left': (seen) =>
    eachOrder(seen, ({ status, reason }) => status === 'needs_review' && `it waits for a person: ${reason}`),

  "a code's uses are the orders that carry it": ({ promotions, orders }) =>
    promotions.flatMap(({ id, used, limit, usedByCustomers }) => {
      const carried = orders.filter((one) => one.promotionId === id && !UNPAID_END.includes(one.status)).length;
      const wrong = used !== carried || usedByCustomers !== carried || (limit !== null && carried > limit);
      return wrong ? [`code ${short(id)}: ${used} uses, ${usedByCustomers} by customers, ${carried} orders`] : [];
    }),

  'every fact is told': ({ told }) =>
    told.flatMap(({ eventId, state }) => (state === 'told' ? [] : [`${eventId} is ${state}`])),

  'every fact that a shopper must hear of is a fact': (seen) => {
    const events = new Set(seen.told.map(({ eventId }) => eventId));
    return eachOrder(seen, (order) => {
      const missing = factsOf(order).filter((id) => !events.has(id));
      return missing.length > 0 && `nobody is told ${missing.join(', ')}`;
    });
  },

  'one mail per fact': ({ orders, told, notifications, mails }, { domain }) => {
    const own = new Map(orders.filter(({ email }) => email.endsWith(domain)).map((order) => [order.id, order]));
    const rows = groupBy(notifications, ({ eventId }) => eventId);
    const arrived = new Set(mails.map(({ messageId }) => messageId));
    return told
      .filter(({ teller, orderId }) => teller === 'order' && own.has(orderId))
      .flatMap(({ eventId }) => {
        const [row, ...more] = rows.get(eventId) ?? [];
        if (!row || more.length > 0) return [`${eventId} has ${row ? more.length + 1 : 'no'} messages`];
        if (row.status !== 'sent') return [`${eventId} is ${row.status}`];
        return arrived.has(row.messageId ?? '') ? [] : [`the mail of ${eventId} did not arrive`];
      });
  },

  'no mail without a fact, and none long after': ({ notifications, mails }, { domain }) => {
    const known = new Set(notifications.map(({ messageId }) => messageId));
    return mails
      .filter(({ to, messageId }) => !known.has(messageId) || !to.endsWith(domain))
      .map(({ to, messageId }) => `${to} got ${messageId}`);
  },
};

/** Why orders are cancelled that their shoppers replace at once. */
const UNTOLD = ['placed-again', 'gift-card-declined', 'cart-merged'];

/** What an order's own past says that its shopper must be told. */
function factsOf({ id, reason, calledOff, history, refunds }: OrderSeen): string[] {
  const was = (status: string) => history.some((one) => one.status === status);
  const cancelled = was('cancelled') && !UNTOLD.includes(reason ?? '');
  return [
    ...(was('confirmed') ? [`order.confirmed:${id}`] : []),
    ...(cancelled || calledOff ? [`order.cancelled:${id}`] : []),
    ...refunds.map((refund) => `order.refunded:${id}:${refund.id}:${refund.status}`),
  ];
}

/** Holds a settled shop against every rule. Pure. */
export function checkInvariants(seen: Snapshot, expected: Expected): Violation[] {
  return Object.entries(RULES).flatMap(([rule, broken]) => broken(seen, expected).map((detail) => ({ rule, detail })));
}

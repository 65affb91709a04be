/**
 * What each thing that happens to a payment means in double-entry bookkeeping. Pure. Amounts are minor units; a debit is positive, a
 * credit negative, and the entries of one transaction add up to nothing.
 */
export const ACCOUNTS = [
  /** Held on cards. Not money yet, so it has a mirror of its own. */
  'card_holds',
  'card_hold_obligations',
  /** What lies at Stripe. */
  'stripe_balance',
  'sales',
  'refunds',
  'stripe_fees',
  /** Taken back by shoppers' banks, decided or not. */
  'disputes',
  /** What is still on gift cards: owed to whoever has their codes. */
  'gift_cards',
  /** What the shop got, or gave away, for making them. */
  'gift_cards_issued',
] as const;
export type Account = (typeof ACCOUNTS)[number];

export interface Entry {
  /** One per fact: what the books know already is not booked again. */
  transaction: string;
  account: Account;
  amountMinor: number;
  currency: string;
}

interface Booking {
  transaction: string;
  amount: number;
  currency: string;
}

/** Moves `amount` from the credited to the debited account. Nothing is booked for nothing. */
function move({ transaction, amount, currency }: Booking, debit: Account, credit: Account): Entry[] {
  if (amount === 0) return [];
  return [
    { transaction, account: debit, amountMinor: amount, currency },
    { transaction, account: credit, amountMinor: -amount, currency },
  ];
}

export const authorised = (paymentId: string, amount: number, currency: string): Entry[] =>
  move({ transaction: `authorised:${paymentId}`, amount, currency }, 'card_holds', 'card_hold_obligations');

/** A hold ends when it is captured and when it is given up. */
export const holdEnded = (paymentId: string, amount: number, currency: string): Entry[] =>
  move({ transaction: `hold-ended:${paymentId}`, amount, currency }, 'card_hold_obligations', 'card_holds');

export const captured = (paymentId: string, amount: number, currency: string): Entry[] =>
  move({ transaction: `captured:${paymentId}`, amount, currency }, 'stripe_balance', 'sales');

/** `source` is the balance transaction that took the fee, negative where it gives one back. */
export const fee = (source: string, amount: number, currency: string): Entry[] =>
  move({ transaction: `fee:${source}`, amount, currency }, 'stripe_fees', 'stripe_balance');

export const refunded = (refundId: string, amount: number, currency: string): Entry[] =>
  move({ transaction: `refunded:${refundId}`, amount, currency }, 'refunds', 'stripe_balance');

export const refundFailed = (refundId: string, amount: number, currency: string): Entry[] =>
  move({ transaction: `refund-failed:${refundId}`, amount, currency }, 'stripe_balance', 'refunds');

/** A movement of a dispute: negative takes money from us, positive brings it back. */
export const disputed = (source: string, amount: number, currency: string): Entry[] =>
  move({ transaction: `disputed:${source}`, amount: -amount, currency }, 'disputes', 'stripe_balance');

export const giftCardIssued = (giftCardId: string, amount: number, currency: string): Entry[] =>
  move({ transaction: `gift-card-issued:${giftCardId}`, amount, currency }, 'gift_cards_issued', 'gift_cards');

export const giftCardSpent = (orderId: string, amount: number, currency: string): Entry[] =>
  move({ transaction: `gift-card-spent:${orderId}`, amount, currency }, 'gift_cards', 'sales');

export const giftCardRefunded = (refund: string, amount: number, currency: string): Entry[] =>
  move({ transaction: `gift-card-refunded:${refund}`, amount, currency }, 'refunds', 'gift_cards');

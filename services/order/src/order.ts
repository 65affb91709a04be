/** Where an order can be. Everything before `captured` can be undone; after it, things only go forward. */
export const ORDER_STATUSES = [
  'pending',
  'stock_reserved',
  'awaiting_payment',
  'authorized',
  'stock_committed',
  'captured',
  'confirmed',
  'partially_refunded',
  'refunded',
  'rejected',
  'cancelled',
  'expired',
  'needs_review',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/**
 * The only moves there are. `move-order.ts` makes no other, and a trigger in the database refuses them to everybody
 * (migrations/0002_order_moves.sql; a test holds the two against each other).
 */
export const TRANSITIONS = {
  pending: ['stock_reserved', 'rejected', 'cancelled', 'expired', 'needs_review'],
  stock_reserved: ['awaiting_payment', 'rejected', 'cancelled', 'expired', 'needs_review'],
  awaiting_payment: ['authorized', 'cancelled', 'expired', 'needs_review'],
  authorized: ['stock_committed', 'cancelled', 'needs_review'],
  stock_committed: ['captured', 'cancelled', 'needs_review'],
  captured: ['confirmed', 'needs_review'],
  confirmed: ['partially_refunded', 'refunded', 'needs_review'],
  // a refund that fails at the shopper's bank leads back
  partially_refunded: ['confirmed', 'refunded', 'needs_review'],
  refunded: ['confirmed', 'partially_refunded'],
  rejected: [],
  cancelled: [],
  expired: [],
  // a person decided
  needs_review: ['cancelled', 'confirmed', 'partially_refunded', 'refunded'],
} as const satisfies Record<OrderStatus, readonly OrderStatus[]>;

export const mayMove = (from: OrderStatus, to: OrderStatus): boolean =>
  (TRANSITIONS[from] as readonly OrderStatus[]).includes(to);

/** Every status from which an order may come to `to`. */
export const sourcesOf = (to: OrderStatus): OrderStatus[] => ORDER_STATUSES.filter((from) => mayMove(from, to));

/** On its way to the payment page: its outcome is not known to the shopper yet. */
export const OPENING = ['pending', 'stock_reserved'] as const satisfies OrderStatus[];
/** Unpaid and alive. A cart has one such order at most. */
export const ACTIVE = [...OPENING, 'awaiting_payment'] as const satisfies OrderStatus[];
/** Unpaid, with stock reserved. */
export const HOLDING = ['stock_reserved', 'awaiting_payment'] as const satisfies OrderStatus[];

export const isOpening = (status: OrderStatus): boolean => OPENING.some((one) => one === status);
export const isActive = (status: OrderStatus): boolean => ACTIVE.some((one) => one === status);
/** Paid for sure: it can no longer be cancelled, only refunded. */
export const isPaid = (status: OrderStatus): boolean =>
  ['captured', 'confirmed', 'partially_refunded', 'refunded'].includes(status);
/** Paid, captured and confirmed: what can be sent, returned and refunded. */
export const STANDING = ['confirmed', 'partially_refunded'] as const satisfies OrderStatus[];
export const isStanding = (status: OrderStatus): boolean => STANDING.some((one) => one === status);
/** Paid for and being worked on. */
export const SETTLING = ['authorized', 'stock_committed', 'captured'] as const satisfies OrderStatus[];
export const isSettling = (status: OrderStatus): boolean => SETTLING.some((one) => one === status);
/** Nothing will happen any more unless somebody acts. */
export const isOver = (status: OrderStatus): boolean => ['rejected', 'cancelled', 'expired'].includes(status);

/** What ends the wait for payment. The first to arrive decides. */
export type PaymentOutcome =
  /** Without a payment where nothing is to be paid. */
  | { kind: 'authorized'; paymentId: string | null; amount: number; currency: string; concern?: string | undefined }
  | { kind: 'expired'; reason: string }
  | { kind: 'cancelled'; reason: string };

/** Where the sums of a captured order's payment put it. */
export function statusOfSums({ captured, refunded }: { captured: number; refunded: number }): OrderStatus {
  if (refunded === 0) return 'confirmed';
  return refunded < captured ? 'partially_refunded' : 'refunded';
}

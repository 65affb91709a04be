import { moneySchema } from '@souk/contracts/money';
import { z } from 'zod';

export const PAYMENT_STATUSES = [
  'open',
  'authorized',
  'captured',
  'partially_refunded',
  'refunded',
  'expired',
  'cancelled',
  'failed',
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** `requested` is not yet known to be at Stripe, `pending` is accepted there and on its way to the shopper. */
export const REFUND_STATUSES = ['requested', 'pending', 'succeeded', 'failed'] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

export const DISPUTE_STATUSES = ['opened', 'won', 'lost'] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

/** What may follow what. A refund may fail at the shopper's bank days later, so the refunded states also lead back. */
const MOVES: Record<PaymentStatus, readonly PaymentStatus[]> = {
  open: ['authorized', 'expired', 'cancelled', 'failed'],
  authorized: ['captured', 'cancelled'],
  captured: ['partially_refunded', 'refunded'],
  partially_refunded: ['captured', 'refunded'],
  refunded: ['captured', 'partially_refunded'],
  expired: [],
  cancelled: [],
  failed: [],
};

export const mayMove = (from: PaymentStatus, to: PaymentStatus): boolean => MOVES[from].includes(to);

/** True once money was taken, even if all of it was given back. */
export const isCaptured = (status: PaymentStatus): boolean =>
  status === 'captured' || status === 'partially_refunded' || status === 'refunded';

/** The state of a captured payment follows from its sums. */
export const capturedStatus = ({ captured, refunded }: { captured: number; refunded: number }): PaymentStatus => {
  if (refunded === 0) return 'captured';
  return refunded < captured ? 'partially_refunded' : 'refunded';
};

/** What Stripe keeps of a capture, and the balance transaction that says so. */
export interface Fee {
  source: string;
  amount: number;
  currency: string;
}

/** What Stripe says about a payment right now. */
export type Observation =
  | { state: 'waiting' }
  | { state: 'authorized'; intentId: string; amount: number; currency: string; livemode: boolean }
  | {
      state: 'captured';
      intentId: string;
      amount: number;
      captured: number;
      currency: string;
      livemode: boolean;
      fee: Fee | null;
    }
  | { state: 'expired' | 'cancelled' | 'failed'; intentId: string | null };

/**
 * The moves that bring a payment in `from` to what was observed, one legal step after another; none when nothing is new
 * or when the payment went another way.
 */
export function movesTo(from: PaymentStatus, { state }: Observation): PaymentStatus[] {
  if (state === 'waiting' || from === state || isCaptured(from)) return [];
  if (mayMove(from, state)) return [state];
  if (from === 'open' && state === 'captured') return ['authorized', 'captured'];
  return [];
}

export const paymentShape = z
  .object({
    id: z.uuid(),
    orderId: z.uuid(),
    owner: z.string(),
    status: z.enum(PAYMENT_STATUSES),
    amount: moneySchema,
    authorized: moneySchema.nullable().describe("What the card's bank holds or held; null until then"),
    captured: moneySchema,
    refunded: moneySchema,
    provider: z.literal('stripe'),
    paymentUrl: z.string().nullable().describe('Where the shopper pays; null once that is over'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .describe('The payment of one order')
  .meta({ id: 'Payment' });
export type Payment = z.infer<typeof paymentShape>;

export const refundShape = z
  .object({
    id: z.uuid(),
    paymentId: z.uuid(),
    amount: moneySchema,
    status: z.enum(REFUND_STATUSES).describe('`requested`: Stripe did not answer yet; it is asked again until it does'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Refund' });
export type Refund = z.infer<typeof refundShape>;

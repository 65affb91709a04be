import { TerminalError } from '@restatedev/restate-sdk';
import { localPath } from '@souk/contracts/locale';
import { type Move, type Moving, moveOrder } from './move-order.ts';
import { isPaid, type OrderStatus, type PaymentOutcome } from './order.ts';
import type { OrderFacts } from './order-facts.ts';
import type { Payment, Peers } from './peers.ts';
import { type OrderRow, readOrderRow } from './read-orders.ts';

/** Stock stays reserved somewhat longer than the order can be paid, for a payment in the last second. */
const RESERVATION_MARGIN_SECONDS = 900;
/** On the payment page. */
const LONGEST_TITLE = 250;

export interface StepDeps extends Moving {
  peers: Peers;
  facts: OrderFacts;
  /** Public origin of the shop. */
  shopUrl: string;
  onFailure(failure: { orderId: string; reason: string }): void;
}
/** The shopper did something else with the cart, and hears nothing of the order. */
const REPLACED = ['placed-again', 'gift-card-declined', 'cart-merged'];
type Authorized = Extract<PaymentOutcome, { kind: 'authorized' }>;
/** The shopper can pay until then, in ms since 1970. */
export interface Payable {
  kind: 'payable';
  until: number;
}
export type OrderSteps = ReturnType<typeof createOrderSteps>;

/**
 * What the workflow's steps do: call the service that owns the matter, then move the order. All of it may be repeated: calls
 * are keyed by the order, moves are compare-and-set.
 */
export function createOrderSteps(deps: StepDeps) {
  const { peers, facts, shopUrl } = deps;

  async function orderOf(id: string) {
    const row = await readOrderRow(deps, id);
    if (!row) throw new TerminalError('the order is not there');
    return row;
  }
  async function mustMove(id: string, to: OrderStatus, move?: Move): Promise<void> {
    if (!(await moveOrder(deps, id, to, move))) throw new TerminalError(`cannot become ${to}`);
  }
  /** What was set aside for an order is free again: stock, and money on a gift card. */
  async function letGo(id: string): Promise<void> {
    await peers.release(id);
    if ((await orderOf(id)).giftMinor > 0) await peers.releaseGiftCard(id);
  }
  /** Ends an order unpaid. Whoever placed it hears of it, unless they replaced it or let it run out themselves. */
  async function end(id: string, to: 'cancelled' | 'expired', { reason, cart }: { reason: string; cart?: 'open' }) {
    const silent = to === 'expired' || REPLACED.includes(reason);
    const tell = silent ? [] : [facts.cancelled(await orderOf(id), { reason, paid: false })];
    await mustMove(id, to, { reason, tell, ...(cart ? { cart } : {}) });
  }

  /** Leaves an order to a person of the shop, who hears of it by mail and by the log. */
  async function review(row: OrderRow, reason: string): Promise<void> {
    deps.onFailure({ orderId: row.id, reason: `needs review: ${reason}` });
    await moveOrder(deps, row.id, 'needs_review', { reason, tell: [facts.reviewNeeded(row, { reason })] });
  }

  return {
    async reserveStock(id: string, deadlineSeconds: number): Promise<boolean> {
      const { lines, status } = await orderOf(id);
      if (status === 'rejected') return false; // by an earlier try
      const shortages = await peers.reserve(id, {
        lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
        expiresInSeconds: deadlineSeconds + RESERVATION_MARGIN_SECONDS,
      });
      if (shortages.length === 0) {
        await mustMove(id, 'stock_reserved');
        return true;
      }
      // The key becomes free: what the shopper places after correcting the cart may use it again.
      await mustMove(id, 'rejected', { reason: 'insufficient-stock', shortages, idempotencyKey: null });
      return false;
    },

    letGo,

    /** Opens what the shopper pays at. An order that costs nothing is settled at once. Repeated, it does not give more time. */
    async openPayment(id: string, deadlineSeconds: number): Promise<PaymentOutcome | Payable> {
      const row = await orderOf(id);
      const money = (amount: number) => ({ amount, currency: row.currency });
      if (row.giftCard && row.giftMinor > 0) {
        const held = await peers.holdGiftCard(id, { giftCardId: row.giftCard.id, amount: money(row.giftMinor) });
        if (!held) return { kind: 'cancelled', reason: 'gift-card-declined' };
      }
      if (row.totalMinor === row.giftMinor) {
        await mustMove(id, 'awaiting_payment', { payableForSeconds: deadlineSeconds });
        return { kind: 'authorized', paymentId: null, amount: 0, currency: row.currency };
      }
      const payment = await peers.openPayment({
        orderId: id,
        owner: row.owner,
        amount: money(row.totalMinor - row.giftMinor),
        email: row.email,
        lines: row.lines.map((line) => ({
          title: titleOf(line),
          quantity: line.quantity,
          unitPrice: money(line.unitPriceMinor),
          ...(line.image ? { image: new URL(line.image.url, shopUrl).href } : {}),
        })),
        shipping: money(row.shippingMinor),
        tax: money(row.taxMinor),
        discount: money(row.discountMinor),
        ...(row.giftMinor > 0 ? { giftCard: money(row.giftMinor) } : {}),
        locale: row.locale,
        successUrl: `${shopUrl}${localPath(row.locale, `/orders/${id}`)}?thanks=1`,
        cancelUrl: `${shopUrl}${localPath(row.locale, '/checkout')}?cancelled=${id}`,
      });
      // Asked again after the engine lost the answer: it was paid or closed meanwhile.
      if (!payment.paymentUrl) return paidOrClosed(payment) ?? { kind: 'expired', reason: 'payment-expired' };
      await mustMove(id, 'awaiting_payment', {
        paymentId: payment.id,
        paymentUrl: payment.paymentUrl,
        payableForSeconds: deadlineSeconds,
      });
      const { payableUntil } = await orderOf(id);
      return { kind: 'payable', until: payableUntil?.getTime() ?? 0 };
    },

    /** Makes sure that nobody can pay any more. What was paid already is answered: then the order goes forward. */
    async closePayment(id: string): Promise<Authorized | null> {
      const { paymentId } = await orderOf(id);
      // An opening without an answer may have happened: ask by the order.
      const payment = paymentId ? { id: paymentId } : await peers.findPayment(id);
      if (!payment || (await peers.expirePayment(payment.id))) return null;
      return paidOrClosed(await peers.readPayment(payment.id));
    },

    async releaseAndEnd(id: string, outcome: PaymentOutcome): Promise<void> {
      if (outcome.kind === 'authorized') throw new TerminalError('an authorised order does not end unpaid');
      await letGo(id);
      await end(id, outcome.kind, { reason: outcome.reason });
    },

    /**
     * Notes the payment and makes the reserved stock the order's. Another amount than the order costs is for a person, and
     * nothing is captured; `stock-lost` says that the reservation was gone before the payment came, and so was the stock.
     */
    async commitStock(id: string, paid: Authorized): Promise<'committed' | 'payment-differs' | 'stock-lost'> {
      const row = await orderOf(id);
      const asOrdered =
        paid.amount === row.totalMinor - row.giftMinor &&
        paid.currency === row.currency &&
        paid.paymentId === row.paymentId;
      if (!asOrdered || paid.concern) {
        await review(row, paid.concern ?? 'payment-differs');
        return 'payment-differs';
      }
      // When this step is repeated, the order may have come further already.
      if (row.status !== 'stock_committed') await mustMove(id, 'authorized', { cart: 'ordered' });
      if (!(await peers.commit(id))) return 'stock-lost';
      await mustMove(id, 'stock_committed');
      return 'committed';
    },

    /** The money goes back to the card, the stock on sale, and the cart to the shopper. */
    async voidPayment(id: string, { paymentId }: Authorized, reason: string): Promise<void> {
      if (paymentId && !(await peers.voidPayment(paymentId)) && !isClosed(await peers.readPayment(paymentId)))
        throw new TerminalError('the payment cannot be voided');
      await letGo(id);
      await end(id, 'cancelled', { reason, cart: 'open' });
    },

    /** `lost`: the bank let the hold go, or somebody gave it up at Stripe. Nothing was taken. */
    async capturePayment(id: string, { paymentId }: Authorized): Promise<'captured' | 'lost'> {
      if (paymentId && !(await peers.capture(paymentId))) {
        const payment = await peers.readPayment(paymentId);
        if (isClosed(payment)) return 'lost';
        if (!isCaptured(payment)) throw new TerminalError('the payment cannot be captured');
      }
      await mustMove(id, 'captured');
      return 'captured';
    },

    async confirmAndTell(id: string): Promise<void> {
      const row = await orderOf(id);
      // Confirmed by an earlier try, whose end the engine missed, it may have been refunded since: that is not undone.
      if (isPaid(row.status) && row.status !== 'captured') return;
      if (row.giftMinor > 0) await peers.captureGiftCard(id);
      await mustMove(id, 'confirmed', { tell: [facts.confirmed(row)] });
    },

    askForReview: async (id: string, reason: string): Promise<void> => review(await orderOf(id), reason),
  };
}

const titleOf = ({ title, options }: { title: string; options: Record<string, string> }): string =>
  [title, Object.values(options).join(' / ')].filter(Boolean).join(' – ').slice(0, LONGEST_TITLE);

const isCaptured = ({ status }: Payment): boolean => ['captured', 'partially_refunded', 'refunded'].includes(status);
const isClosed = ({ status }: Payment): boolean => ['expired', 'cancelled', 'failed'].includes(status);

/** A payment that would not expire: paid, or closed already by somebody else. Anything between is asked again. */
function paidOrClosed(payment: Payment): Authorized | null {
  const { id, status, amount, authorized } = payment;
  if (status === 'authorized' || status === 'captured')
    return { kind: 'authorized', paymentId: id, ...(authorized ?? amount) }; // what the card really holds
  if (isClosed(payment)) return null;
  throw new Error(`the payment is ${status}`);
}

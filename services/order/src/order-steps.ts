import { TerminalError } from '@restatedev/restate-sdk';
import { createEvent, type OrderConfirmed } from '@souk/contracts/events';
import type { Database } from '@souk/service-kit/database';
import { moveOrder } from './move-order.ts';
import type { OrderStatus, PaymentOutcome } from './order.ts';
import type { Payment, Peers } from './peers.ts';
import { readOrderRow, toOrder } from './read-orders.ts';
import type { schema } from './schema.ts';

/** Stock stays reserved somewhat longer than the order can be paid, for a payment in the last second. */
const RESERVATION_MARGIN_SECONDS = 900;
/** On the payment page. */
const LONGEST_TITLE = 250;

interface StepDeps {
  database: Database<typeof schema>;
  peers: Peers;
  /** Public origin of the shop. */
  shopUrl: string;
  onFailure(failure: { orderId: string; reason: string }): void;
}
type Authorized = Extract<PaymentOutcome, { kind: 'authorized' }>;
export type OrderSteps = ReturnType<typeof createOrderSteps>;

/**
 * What the workflow's steps do: call the service that owns the matter, then move the order. All of it may be repeated: calls
 * are keyed by the order, moves are compare-and-set.
 */
export function createOrderSteps(deps: StepDeps) {
  const { database, peers, shopUrl } = deps;

  async function orderOf(id: string) {
    const row = await readOrderRow(deps, id);
    if (!row) throw new TerminalError('the order is not there');
    return row;
  }
  async function mustMove(id: string, to: OrderStatus, facts?: Parameters<typeof moveOrder>[3]): Promise<void> {
    if (!(await moveOrder(database, id, to, facts))) throw new TerminalError(`cannot become ${to}`);
  }
  return {
    async reserveStock(id: string, deadlineSeconds: number): Promise<boolean> {
      const { lines } = await orderOf(id);
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

    releaseStock: (id: string): Promise<void> => peers.release(id),

    async openPayment(id: string, deadlineSeconds: number): Promise<void> {
      const row = await orderOf(id);
      const money = (amount: number) => ({ amount, currency: row.currency });
      const payment = await peers.openPayment({
        orderId: id,
        owner: row.owner,
        amount: money(row.totalMinor),
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
        successUrl: `${shopUrl}/orders/${id}?thanks=1`,
        cancelUrl: `${shopUrl}/checkout?cancelled=${id}`,
      });
      if (!payment.paymentUrl) throw new TerminalError('the payment cannot be paid');
      await mustMove(id, 'awaiting_payment', {
        paymentId: payment.id,
        paymentUrl: payment.paymentUrl,
        payableForSeconds: deadlineSeconds,
      });
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
      await peers.release(id);
      await mustMove(id, outcome.kind, { reason: outcome.reason });
    },

    /**
     * Notes the payment and makes the reserved stock the order's. Another amount than the order costs is for a person, and
     * nothing is captured; `stock-lost` says that the reservation was gone before the payment came.
     */
    async commitStock(id: string, paid: Authorized): Promise<'committed' | 'payment-differs' | 'stock-lost'> {
      const row = await orderOf(id);
      const asOrdered =
        paid.amount === row.totalMinor && paid.currency === row.currency && paid.paymentId === row.paymentId;
      if (!asOrdered) {
        deps.onFailure({ orderId: id, reason: 'the payment differs from the order' });
        await mustMove(id, 'needs_review', { reason: 'payment-differs' });
        return 'payment-differs';
      }
      // When this step is repeated, the order may have come further already.
      if (row.status !== 'stock_committed') await mustMove(id, 'authorized', { cart: 'ordered' });
      if (!(await peers.commit(id))) return 'stock-lost';
      await mustMove(id, 'stock_committed');
      return 'committed';
    },

    /** The money goes back to the card, and the cart to the shopper. */
    async voidPayment(id: string, { paymentId }: Authorized): Promise<void> {
      if (!(await peers.voidPayment(paymentId))) throw new TerminalError('the payment cannot be voided');
      await mustMove(id, 'cancelled', { reason: 'stock-lost', cart: 'open' });
    },

    async capturePayment(id: string, { paymentId }: Authorized): Promise<void> {
      if (!(await peers.capture(paymentId)) && !isCaptured(await peers.readPayment(paymentId)))
        throw new TerminalError('the payment cannot be captured');
      await mustMove(id, 'captured');
    },

    async confirmAndTell(id: string): Promise<void> {
      await mustMove(id, 'confirmed');
      const event = await confirmedEvent(id);
      try {
        await peers.tell(event);
      } catch (error) {
        if (!(error instanceof TerminalError)) throw error;
        // The order stands; only the mail is missing, and no repeat would change that.
        deps.onFailure({ orderId: id, reason: `order.confirmed: ${error.message}` });
      }
    },

    async askForReview(id: string, reason: string): Promise<void> {
      deps.onFailure({ orderId: id, reason: `needs review: ${reason}` });
      await moveOrder(database, id, 'needs_review', { reason });
    },
  };

  async function confirmedEvent(id: string): Promise<OrderConfirmed> {
    const row = await orderOf(id);
    const order = toOrder(row);
    return createEvent<OrderConfirmed>({
      id: `order.confirmed:${id}`,
      source: '/services/order',
      type: 'order.confirmed.v1',
      subject: id,
      time: order.timeline.findLast(({ status }) => status === 'confirmed')?.at ?? order.createdAt,
      data: {
        orderId: id,
        number: order.number,
        owner: row.owner,
        email: order.email,
        orderUrl: `${shopUrl}/orders/${id}`,
        lines: order.lines.map(({ sku: _sku, options: _options, image, ...line }) => ({
          ...line,
          image: image && new URL(image.url, shopUrl).href,
        })),
        subtotal: order.subtotal,
        discount: order.discount,
        shipping: order.shipping,
        tax: order.tax,
        total: order.total,
        shippingMethod: order.shippingMethod,
        shippingAddress: order.shippingAddress,
      },
    });
  }
}

const titleOf = ({ title, options }: { title: string; options: Record<string, string> }): string =>
  [title, Object.values(options).join(' / ')].filter(Boolean).join(' – ').slice(0, LONGEST_TITLE);

const isCaptured = ({ status }: Payment): boolean => ['captured', 'partially_refunded', 'refunded'].includes(status);

/** A payment that would not expire: paid, or closed already by somebody else. Anything between is asked again. */
function paidOrClosed({ id, status, amount, authorized }: Payment): Authorized | null {
  if (status === 'authorized' || status === 'captured')
    return { kind: 'authorized', paymentId: id, ...(authorized ?? amount) }; // what the card really holds
  if (['expired', 'cancelled', 'failed'].includes(status)) return null;
  throw new Error(`the payment is ${status}`);
}

import type { StepState } from '@souk/ui/steps';
import type { Order } from '../../bff/order.ts';

export type OrderView = Order;
type OrderStatus = Order['status'];
type Quantities = readonly { variantId: string; quantity: number }[];
type Progress = Pick<Order, 'status' | 'calledOffAt' | 'lines' | 'fulfilments' | 'returns' | 'refunds'>;

type Told = Pick<Order, 'status' | 'calledOffAt' | 'lines' | 'fulfilments' | 'refunds'>;

/** What is said of an order: the option of the texts in `status`, and how it looks. */
interface Said {
  status: string;
  tone: 'info' | 'success' | 'warn' | 'danger';
}

const SAID: Record<Exclude<OrderStatus, 'confirmed'>, Said> = {
  pending: { status: 'preparing', tone: 'info' },
  stock_reserved: { status: 'preparing', tone: 'info' },
  awaiting_payment: { status: 'waiting', tone: 'warn' },
  authorized: { status: 'paid', tone: 'info' },
  stock_committed: { status: 'paid', tone: 'info' },
  captured: { status: 'paid', tone: 'info' },
  partially_refunded: { status: 'partlyRefunded', tone: 'info' },
  refunded: { status: 'refunded', tone: 'info' },
  rejected: { status: 'rejected', tone: 'danger' },
  cancelled: { status: 'cancelled', tone: 'info' },
  expired: { status: 'expired', tone: 'warn' },
  needs_review: { status: 'review', tone: 'warn' },
};

/** An order's status for whoever ordered. */
export function statusOf(order: Told): Said {
  const { status, calledOffAt } = order;
  if (calledOffAt && isPaid(status)) return calledOff(order);
  return status === 'confirmed' ? confirmed(order) : SAID[status];
}

function calledOff({ status, refunds }: Told): Said {
  if (status !== 'refunded' && refunds.some(isFailed)) return { status: 'notReturned', tone: 'warn' };
  return { status: status === 'refunded' ? 'moneyBack' : 'calledOff', tone: 'info' };
}
const isFailed = ({ status }: Order['refunds'][number]) => status === 'failed';

function confirmed(order: Told): Said {
  if (isAllSent(order)) return { status: 'sent', tone: 'success' };
  return { status: order.fulfilments.length > 0 ? 'partlySent' : 'confirmed', tone: 'success' };
}

const unitsIn = (lines: Quantities) => lines.reduce((units, { quantity }) => units + quantity, 0);

function isAllSent({ lines, fulfilments }: Pick<Order, 'lines' | 'fulfilments'>): boolean {
  return unitsIn(fulfilments.flatMap((parcel) => parcel.lines)) >= unitsIn(lines);
}

const UNSETTLED: readonly OrderStatus[] = ['pending', 'stock_reserved', 'authorized', 'stock_committed', 'captured'];
const STANDING: readonly OrderStatus[] = ['confirmed', 'partially_refunded'];

/** It will change by itself soon, so the page keeps asking: it is being confirmed, or money is being sent back. */
export function isMoving({ status, calledOffAt, returns, refunds }: Progress): boolean {
  if (UNSETTLED.includes(status)) return true;
  const owed = returns.some((one) => one.status === 'approved' && !one.settledAt);
  // what a bank does not take, a person has to send another way
  return STANDING.includes(status) && (calledOffAt !== null || owed) && !refunds.some(isFailed);
}

const PAID: readonly OrderStatus[] = ['authorized', 'stock_committed', 'captured', ...STANDING, 'refunded'];
export const isPaid = (status: OrderStatus): boolean => PAID.includes(status);

/** Neither on its way to the payment page nor waiting there: what became of it is known. */
export const isSettled = ({ status }: Pick<Order, 'status'>): boolean =>
  !UNSETTLED.includes(status) && status !== 'awaiting_payment';

/** How far a living order has come; null for one that goes nowhere any more, or that a person has to look at. */
export function stepsOf(order: Progress): { step: string; state: StepState }[] | null {
  const { status, calledOffAt } = order;
  const alive = isPaid(status) || UNSETTLED.includes(status) || status === 'awaiting_payment';
  if (!alive || calledOffAt || status === 'refunded') return null;
  const done = isPaid(status) ? (isAllSent(order) ? 3 : 2) : 1;
  return ['placed', 'paid', 'sent'].map((step, index) => ({
    step,
    state: index < done ? 'done' : index === done ? 'current' : 'upcoming',
  }));
}

import { formatPrice } from '@souk/ui/price-text';
import type { Step } from '@souk/ui/steps';
import type { Order } from '../../bff/order.ts';

export type OrderView = Order;
type OrderStatus = Order['status'];
type Quantities = readonly { variantId: string; quantity: number }[];
type Progress = Pick<Order, 'status' | 'calledOffAt' | 'lines' | 'fulfilments' | 'returns' | 'refunds'>;

type Told = Pick<Order, 'status' | 'calledOffAt' | 'lines' | 'fulfilments' | 'refunds' | 'refunded'>;

interface StatusWords {
  label: string;
  text: string;
  tone: 'info' | 'success' | 'warn' | 'danger';
}

/** An order's status in words for whoever ordered. */
export function statusWords(order: Told): StatusWords {
  const { status, calledOffAt } = order;
  if (calledOffAt && isPaid(status)) return calledOffWords(order);
  switch (status) {
    case 'pending':
    case 'stock_reserved':
      return { label: 'Being prepared', text: 'We are setting your things aside.', tone: 'info' };
    case 'awaiting_payment':
      return { label: 'Waiting for payment', text: 'Your things are set aside until you have paid.', tone: 'warn' };
    case 'authorized':
    case 'stock_committed':
    case 'captured':
      return { label: 'Paid, being confirmed', text: 'Your payment has arrived. This takes a moment.', tone: 'info' };
    case 'confirmed':
      return confirmedWords(order);
    case 'partially_refunded':
      return {
        label: 'Partly refunded',
        text: `${money(order.refunded)} of it went back to you. ${BANK}`,
        tone: 'info',
      };
    case 'refunded':
      return { label: 'Refunded', text: `${money(order.refunded)} went back to you. ${BANK}`, tone: 'info' };
    case 'rejected':
      return { label: 'Not possible', text: 'We could not take this order. Nothing was charged.', tone: 'danger' };
    case 'cancelled':
      return { label: 'Cancelled', text: 'This order was cancelled. Nothing was charged.', tone: 'info' };
    case 'expired':
      return {
        label: 'Expired',
        text: 'It was not paid in time. Nothing was charged; your cart is still there.',
        tone: 'warn',
      };
    case 'needs_review':
      return {
        label: 'We are looking at your order',
        text: 'Somebody has to check something about it, and will write to you. You need not do anything.',
        tone: 'warn',
      };
  }
}

const BANK = 'It may take your bank some days to show it.';
const money = ({ amount, currency }: Order['total']) => formatPrice(amount, currency);

function calledOffWords({ status, refunded, refunds }: Told): StatusWords {
  if (status !== 'refunded' && refunds.some(isFailed))
    return { label: 'Cancelled', text: 'Your bank did not take your money back. We will be in touch.', tone: 'warn' };
  const back = status === 'refunded' ? `${money(refunded)} went back to you. ${BANK}` : `Nothing is sent. ${BANK}`;
  return { label: 'Cancelled. Your money is on its way back', text: back, tone: 'info' };
}
const isFailed = ({ status }: Order['refunds'][number]) => status === 'failed';

function confirmedWords(order: Told): StatusWords {
  if (isAllSent(order)) return { label: 'Sent', text: 'Everything is on its way to you.', tone: 'success' };
  if (order.fulfilments.length > 0)
    return { label: 'Partly sent', text: 'Some of it is on its way to you. The rest follows.', tone: 'success' };
  return { label: 'Confirmed', text: 'All is well. We pack it now and write when it leaves.', tone: 'success' };
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
export function stepsOf(order: Progress): Step[] | null {
  const { status, calledOffAt } = order;
  const alive = isPaid(status) || UNSETTLED.includes(status) || status === 'awaiting_payment';
  if (!alive || calledOffAt || status === 'refunded') return null;
  const done = isPaid(status) ? (isAllSent(order) ? 3 : 2) : 1;
  return ['Placed', 'Paid', 'Sent'].map((label, index) => ({
    label,
    state: index < done ? 'done' : index === done ? 'current' : 'upcoming',
  }));
}

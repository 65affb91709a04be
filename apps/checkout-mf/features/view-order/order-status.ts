import type { Step } from '@souk/ui/steps';

export type OrderStatus =
  | 'pending'
  | 'stock_reserved'
  | 'awaiting_payment'
  | 'authorized'
  | 'stock_committed'
  | 'captured'
  | 'confirmed'
  | 'partially_refunded'
  | 'refunded'
  | 'rejected'
  | 'cancelled'
  | 'expired'
  | 'needs_review';

interface StatusWords {
  label: string;
  text: string;
  tone: 'info' | 'success' | 'warn' | 'danger';
}

/** An order's status in words for whoever ordered. */
export function statusWords(status: OrderStatus): StatusWords {
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
      return {
        label: 'Confirmed',
        text: 'Paid and confirmed. We pack it now and write when it leaves.',
        tone: 'success',
      };
    case 'partially_refunded':
      return { label: 'Partly refunded', text: 'A part of the amount is on its way back to you.', tone: 'info' };
    case 'refunded':
      return { label: 'Refunded', text: 'The amount is on its way back to you.', tone: 'info' };
    case 'rejected':
      return { label: 'Not possible', text: 'We could not take this order. Nothing was charged.', tone: 'danger' };
    case 'cancelled':
      return { label: 'Cancelled', text: 'This order was cancelled. Nothing was charged.', tone: 'danger' };
    case 'expired':
      return {
        label: 'Expired',
        text: 'It was not paid in time. Nothing was charged; your cart is still there.',
        tone: 'danger',
      };
    case 'needs_review':
      return {
        label: 'Being looked at',
        text: 'A person is looking at this order and will write to you.',
        tone: 'warn',
      };
  }
}

const MOVING = new Set<OrderStatus>(['pending', 'stock_reserved', 'authorized', 'stock_committed', 'captured']);
/** It will change by itself soon, so the page keeps asking. */
export const isMoving = (status: OrderStatus): boolean => MOVING.has(status);

const PAID = new Set<OrderStatus>(['authorized', 'stock_committed', 'captured', 'confirmed']);
export const isPaid = (status: OrderStatus): boolean => PAID.has(status);

/** How far a living order has come. */
export function stepsOf(status: OrderStatus): Step[] {
  const done = status === 'confirmed' ? 3 : isPaid(status) ? 2 : 1;
  return ['Ordered', 'Paid', 'Confirmed'].map((label, index) => ({
    label,
    state: index < done ? 'done' : index === done ? 'current' : 'upcoming',
  }));
}

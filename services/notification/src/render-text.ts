import { formatMoney } from './mails/format-money.ts';
import { oneLine, webAddress } from './mails/html.ts';
import type { CancelledData, DispatchedData, OrderData, RefundedData } from './mails/order-data.ts';
import type { TemplateOn } from './notification.ts';

/** Longer links and names are for mails: a text of more than 160 characters costs as several. */
const LONGEST_LINK = 120;
const LONGEST_NAME = 30;

/** A text message, in the phone's own alphabet as far as it goes: one other character halves what fits. */
export const renderText = (told: TemplateOn<'sms'>): string =>
  `Souk: ${plain(textOf(told))} ${linkOf(told)} Reply STOP to opt out.`;

function textOf(told: TemplateOn<'sms'>): string {
  switch (told.template) {
    case 'order-confirmed':
      return `order ${numberOf(told.data)} is confirmed, ${formatMoney(told.data.total)}.`;
    case 'order-dispatched':
      return dispatchedText(told.data);
    case 'order-cancelled':
      return cancelledText(told.data);
    case 'order-refunded':
      return refundedText(told.data);
  }
}

function dispatchedText(order: DispatchedData): string {
  const carrier = order.carrier ? ` with ${short(order.carrier)}` : '';
  return `a parcel with order ${numberOf(order)} is on its way${carrier}.`;
}

const cancelledText = (order: CancelledData): string =>
  `order ${numberOf(order)} is cancelled. ${order.paid ? 'Your payment goes back to you.' : 'You have not been charged.'}`;

const refundedText = (order: RefundedData): string =>
  order.status === 'failed'
    ? `our refund of ${formatMoney(order.amount)} for order ${numberOf(order)} did not arrive. We will be in touch.`
    : `we refunded ${formatMoney(order.amount)} for order ${numberOf(order)}. Banks take up to ten days.`;

const numberOf = ({ number }: OrderData): string => short(number);
const short = (name: string): string => oneLine(name).slice(0, LONGEST_NAME).trimEnd();

function linkOf(told: TemplateOn<'sms'>): string {
  const tracking = told.template === 'order-dispatched' ? webAddress(told.data.trackingUrl) : null;
  return tracking !== null && tracking.length <= LONGEST_LINK ? tracking : told.data.orderUrl;
}

/** Letters without their accents, and spaces that are only that. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s/g, ' ');

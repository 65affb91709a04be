import { formatMoney } from './format-money.ts';
import type { Mail } from './mail.ts';
import type { CancelledData } from './order-data.ts';
import { numberOf, opening, orderMail, seeOrder } from './order-mail.ts';
import { paragraph, quotation } from './section.ts';

/** What the order service calls it, in words. */
const REASONS: Record<string, string> = {
  shopper: 'You asked us to cancel it.',
  'placed-again': 'You placed it again, and the new order took its place.',
  'insufficient-stock': 'Something in it sold out before we could set it aside for you. We are sorry.',
  'stock-lost': 'Something in it sold out before we could pack it. We are sorry.',
  'payment-lost': 'Your bank withdrew the payment before we could complete the order.',
  shop: 'We cannot send it, and are sorry.',
  'payment-deadline': 'Your payment came after the time to pay for it had run out.',
  'payment-expired': 'Your payment came after the time to pay for it had run out.',
};

/** "Your order is cancelled": why, and what becomes of the money. */
export function orderCancelledMail(order: CancelledData): Mail {
  const money = order.paid
    ? `Your payment of ${formatMoney(order.total)} goes back the way you paid. We write again as soon as it is sent.`
    : 'You have not been charged.';
  const known = REASONS[order.reason];
  return orderMail(order, {
    subject: `Your Souk order ${numberOf(order)} is cancelled`,
    heading: 'Your order is cancelled',
    preview: money,
    sections: [
      opening(order, 'your order', ' is cancelled and will not be sent.'),
      ...(known ? [paragraph(known)] : []),
      paragraph(money),
      seeOrder(order),
      ...(!known && isSentence(order.reason) ? [quotation('Why', order.reason)] : []),
    ],
  });
}

/** A sentence is somebody's own word; a code that nobody has put in words stays among programs. */
const isSentence = (reason: string): boolean => /\S\s\S/.test(reason);

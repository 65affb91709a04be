import type { Mail } from './mail.ts';
import type { CancelledData } from './order-data.ts';
import { moneyOf, numberOf, opening, orderMail, seeOrder, wordsOf } from './order-mail.ts';
import { paragraph, quotation } from './section.ts';

/** What the order service calls it, and has a text of its own. */
const REASONS = [
  'shopper',
  'placed-again',
  'insufficient-stock',
  'stock-lost',
  'payment-lost',
  'shop',
  'payment-deadline',
  'payment-expired',
] as const;

/** "Your order is cancelled": why, and what becomes of the money. */
export function orderCancelledMail(order: CancelledData): Mail {
  const words = wordsOf(order, 'cancelled');
  const money = order.paid ? words('paid', { total: moneyOf(order, order.total) }) : words('unpaid');
  const known = REASONS.find((reason) => reason === order.reason);
  return orderMail(order, {
    subject: words('subject', { number: numberOf(order) }),
    heading: words('heading'),
    preview: money,
    sections: [
      opening(order, words, 'opening'),
      ...(known ? [paragraph(words(known))] : []),
      paragraph(money),
      seeOrder(order),
      ...(!known && isSentence(order.reason) ? [quotation(words('why'), order.reason)] : []),
    ],
  });
}

/** A sentence is somebody's own word; a code that nobody has put in words stays among programs. */
const isSentence = (reason: string): boolean => /\S\s\S/.test(reason);

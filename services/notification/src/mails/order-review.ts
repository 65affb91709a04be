import { oneLine } from './html.ts';
import type { Mail } from './mail.ts';
import type { ReviewData } from './order-data.ts';
import { moneyOf, numberOf, orderMail, wordsOf } from './order-mail.ts';
import { action, facts, paragraph } from './section.ts';

const REASONS = ['payment-differs', 'livemode-differs'] as const;

/** For the shop's operator: an order stands still until a person decides. */
export function orderReviewMail(order: ReviewData): Mail {
  const words = wordsOf(order, 'operator');
  const number = numberOf(order);
  const why = words(REASONS.find((reason) => reason === order.reason) ?? 'unforeseen');
  return orderMail(order, {
    subject: words('reviewSubject', { number }),
    heading: words('reviewHeading'),
    preview: why,
    reason: words('reason'),
    sections: [
      paragraph(words('reviewTold', { number, why })),
      paragraph(words('reviewNext')),
      action(words('see'), order.orderUrl),
      facts([
        [words('reviewReason'), oneLine(order.reason)],
        [words('orderTotal'), moneyOf(order, order.total)],
        [words('shopper'), oneLine(order.shippingAddress.fullName)],
      ]),
    ],
  });
}

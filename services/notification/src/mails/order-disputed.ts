import { oneLine } from './html.ts';
import type { Mail } from './mail.ts';
import type { DisputedData } from './order-data.ts';
import { moneyOf, numberOf, orderMail, wordsOf } from './order-mail.ts';
import { action, facts, paragraph } from './section.ts';

/** For the shop's operator: a shopper's bank disputes a payment, or has decided on that. */
export function orderDisputedMail(order: DisputedData): Mail {
  const { status } = order;
  const words = wordsOf(order, 'operator');
  const number = numberOf(order);
  const next = words(`${status}Next`);
  return orderMail(order, {
    subject: words(`${status}Subject`, { number }),
    heading: words(`${status}Heading`),
    preview: `${moneyOf(order, order.amount)}. ${next}`,
    reason: words('reason'),
    sections: [
      paragraph(words(`${status}Told`, { number })),
      paragraph(next),
      action(words('see'), order.orderUrl),
      facts([
        [words('disputedAmount'), moneyOf(order, order.amount)],
        [words('orderTotal'), moneyOf(order, order.total)],
        [words('shopper'), oneLine(order.shippingAddress.fullName)],
        [words('dispute'), order.disputeId],
      ]),
    ],
  });
}

import type { Mail } from './mail.ts';
import type { RefundedData } from './order-data.ts';
import { moneyOf, numberOf, opening, orderMail, seeOrder, wordsOf } from './order-mail.ts';
import { facts, paragraph } from './section.ts';

/** "Your refund": how much, and to what all refunds of the order add up; or that one did not arrive. */
export function orderRefundedMail(order: RefundedData): Mail {
  const words = wordsOf(order, 'refunded');
  const failed = order.status === 'failed';
  const amount = moneyOf(order, order.amount);
  const told = words(failed ? 'failed' : 'arrives');
  return orderMail(order, {
    subject: words(failed ? 'failedSubject' : 'subject', { amount, number: numberOf(order) }),
    heading: words(failed ? 'failedHeading' : 'heading'),
    preview: told,
    sections: [
      opening(order, words, failed ? 'failedOpening' : 'opening', amount),
      paragraph(told),
      seeOrder(order),
      facts([
        [words(failed ? 'failedOne' : 'this'), amount],
        [words('sum'), moneyOf(order, order.refunded)],
        [wordsOf(order, 'order')('orderTotal'), moneyOf(order, order.total)],
      ]),
    ],
  });
}

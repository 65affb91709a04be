import type { Mail } from './mail.ts';
import type { OrderData } from './order-data.ts';
import { itemCount, moneyOf, numberOf, opening, orderMail, seeOrder, wordsOf } from './order-mail.ts';
import { delivery, summary } from './order-sections.ts';
import { paragraph } from './section.ts';

/** "Your order is confirmed": everything about it, so that it stands alone as the shopper's record. */
export function orderConfirmedMail(order: OrderData): Mail {
  const words = wordsOf(order, 'confirmed');
  return orderMail(order, {
    subject: words('subject', { number: numberOf(order) }),
    heading: words('heading'),
    preview: `${itemCount(order, order.lines)}, ${moneyOf(order, order.total)}. ${words('next')}`,
    sections: [
      opening(order, words, 'opening'),
      paragraph(words('next')),
      seeOrder(order),
      summary(order),
      delivery(order),
    ],
  });
}

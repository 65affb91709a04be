import type { Mail } from './mail.ts';
import type { OrderData } from './order-data.ts';
import { itemCount, moneyOf, numberOf, opening, orderMail, seeOrder, wordsOf } from './order-mail.ts';
import { facts, itemList, paragraph } from './section.ts';

/** "We have your order": short, since the confirmation tells it all. */
export function orderReceivedMail(order: OrderData): Mail {
  const words = wordsOf(order, 'received');
  const total = moneyOf(order, order.total);
  return orderMail(order, {
    subject: words('subject', { number: numberOf(order) }),
    heading: words('heading'),
    preview: `${itemCount(order, order.lines)}, ${total}. ${words('next')}`,
    sections: [
      opening(order, words, 'opening'),
      paragraph(words('next')),
      seeOrder(order),
      itemList(words('lines'), order.lines),
      facts([[wordsOf(order, 'order')('total'), total]]),
    ],
  });
}

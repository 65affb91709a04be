import { formatMoney } from './format-money.ts';
import type { Mail } from './mail.ts';
import type { OrderData } from './order-data.ts';
import { itemCount, numberOf, opening, orderMail, seeOrder } from './order-mail.ts';
import { facts, itemList, paragraph } from './section.ts';

const NEXT =
  'We are checking that everything is in place, and charge you only then. The confirmation follows, usually within minutes.';

/** "We have your order": short, since the confirmation tells it all. */
export const orderReceivedMail = (order: OrderData): Mail =>
  orderMail(order, {
    subject: `We have your Souk order ${numberOf(order)}`,
    heading: 'We have your order',
    preview: `${itemCount(order.lines)}, ${formatMoney(order.total)}. ${NEXT}`,
    sections: [
      opening(order, 'thank you. Order', ' has reached us.'),
      paragraph(NEXT),
      seeOrder(order),
      itemList('Your order', order.lines),
      facts([['Total', formatMoney(order.total)]]),
    ],
  });

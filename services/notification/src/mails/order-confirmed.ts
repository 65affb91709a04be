import { formatMoney } from './format-money.ts';
import type { Mail } from './mail.ts';
import type { OrderData } from './order-data.ts';
import { itemCount, numberOf, opening, orderMail, seeOrder } from './order-mail.ts';
import { delivery, summary } from './order-sections.ts';
import { paragraph } from './section.ts';

const NEXT = 'We are getting your order ready. Your order page always shows where it stands.';

/** "Your order is confirmed": everything about it, so that it stands alone as the shopper's record. */
export const orderConfirmedMail = (order: OrderData): Mail =>
  orderMail(order, {
    subject: `Your Souk order ${numberOf(order)} is confirmed`,
    heading: 'Thank you for your order',
    preview: `${itemCount(order.lines)}, ${formatMoney(order.total)}. ${NEXT}`,
    sections: [
      opening(order, 'your payment went through and order', ' is confirmed.'),
      paragraph(NEXT),
      seeOrder(order),
      summary(order),
      delivery(order),
    ],
  });

import type { Mail } from './mail.ts';
import type { ReturnData } from './order-data.ts';
import { moneyOf, numberOf, opening, orderMail, seeOrder, wordsOf } from './order-mail.ts';
import { facts, itemList, paragraph, quotation } from './section.ts';

/** A return from the shopper's wish to the shop's answer, with the shop's own words where it has some. */
export function orderReturnMail(order: ReturnData): Mail {
  const { status } = order;
  const words = wordsOf(order, 'return');
  const next = words(`${status}Next`);
  return orderMail(order, {
    subject: words(`${status}Subject`, { number: numberOf(order) }),
    heading: words(`${status}Heading`),
    preview: next,
    sections: [
      opening(order, words, `${status}Opening`),
      paragraph(next),
      seeOrder(order),
      ...(order.note?.trim() ? [quotation(words('note'), order.note)] : []),
      itemList(words(status === 'declined' ? 'wanted' : 'returned'), order.returned),
      ...(status === 'declined' ? [] : [facts([[words(`${status}Amount`), moneyOf(order, order.amount)]])]),
    ],
  });
}

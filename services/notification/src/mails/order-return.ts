import { formatMoney } from './format-money.ts';
import type { Mail } from './mail.ts';
import type { ReturnData } from './order-data.ts';
import { numberOf, opening, orderMail, seeOrder } from './order-mail.ts';
import { facts, itemList, paragraph, quotation } from './section.ts';

interface Words {
  subject(number: string): string;
  heading: string;
  /** Around the order's number. */
  opening: [before: string, after: string];
  next: string;
  amount: string | null;
}

const WORDS: Record<ReturnData['status'], Words> = {
  requested: {
    subject: (number) => `Your return for Souk order ${number}`,
    heading: 'We have your return request',
    opening: ['we have heard that you want to return something from order', '.'],
    next: 'Please keep the items until we have answered; we look at it as soon as we can.',
    amount: 'To be refunded if approved',
  },
  approved: {
    subject: (number) => `Your return for Souk order ${number} is approved`,
    heading: 'Your return is approved',
    opening: ['your return from order', ' is approved.'],
    next: 'The money goes back the way you paid. We write again as soon as it is sent.',
    amount: 'To be refunded',
  },
  declined: {
    subject: (number) => `Your return for Souk order ${number}`,
    heading: 'We cannot take your return',
    opening: ['we have looked at your return from order', ' and cannot take it.'],
    next: 'Your rights under the law stay as they are.',
    amount: null,
  },
};

/** A return from the shopper's wish to the shop's answer, with the shop's own words where it has some. */
export function orderReturnMail(order: ReturnData): Mail {
  const words = WORDS[order.status];
  const [before, after] = words.opening;
  return orderMail(order, {
    subject: words.subject(numberOf(order)),
    heading: words.heading,
    preview: words.next,
    sections: [
      opening(order, before, after),
      paragraph(words.next),
      seeOrder(order),
      ...(order.note?.trim() ? [quotation('A word from the shop', order.note)] : []),
      itemList(order.status === 'declined' ? 'What you wanted to return' : 'What you return', order.returned),
      ...(words.amount ? [facts([[words.amount, formatMoney(order.amount)]])] : []),
    ],
  });
}

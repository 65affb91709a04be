import { formatMoney } from './format-money.ts';
import { oneLine } from './html.ts';
import type { Mail } from './mail.ts';
import type { DisputedData } from './order-data.ts';
import { numberOf, orderMail, seeOrder } from './order-mail.ts';
import { facts, paragraph } from './section.ts';

interface Words {
  subject(number: string): string;
  heading: string;
  told(number: string): string;
  next: string;
}

const WORDS: Record<DisputedData['status'], Words> = {
  opened: {
    subject: (number) => `Payment disputed: order ${number}`,
    heading: 'A payment is disputed',
    told: (number) =>
      `The bank of the shopper who placed order ${number} asks for the money back, and holds it meanwhile.`,
    next: 'Answer at your payment provider before its deadline, with what shows that the order was placed and delivered. Without an answer the bank decides for its customer.',
  },
  won: {
    subject: (number) => `Dispute won: order ${number}`,
    heading: 'The dispute is won',
    told: (number) =>
      `The bank has decided on order ${number}: the payment stands, and what was held comes back to you.`,
    next: 'There is nothing you need to do.',
  },
  lost: {
    subject: (number) => `Dispute lost: order ${number}`,
    heading: 'The dispute is lost',
    told: (number) => `The bank has decided on order ${number}: the money stays with the shopper.`,
    next: 'Do not refund the order as well, or the shopper gets the money twice. If it has not been sent yet, keep it.',
  },
};

const REASON = "You get this mail because this address is that of the shop's operator.";

/** For the shop's operator: a shopper's bank disputes a payment, or has decided on that. */
export function orderDisputedMail(order: DisputedData): Mail {
  const { subject, heading, told, next } = WORDS[order.status];
  return orderMail(order, {
    subject: subject(numberOf(order)),
    heading,
    preview: `${formatMoney(order.amount)}. ${next}`,
    reason: REASON,
    sections: [
      paragraph(told(numberOf(order))),
      paragraph(next),
      seeOrder(order, 'See the order'),
      facts([
        ['Disputed amount', formatMoney(order.amount)],
        ['Order total', formatMoney(order.total)],
        ['Shopper', oneLine(order.shippingAddress.fullName)],
        ['Dispute', order.disputeId],
      ]),
    ],
  });
}

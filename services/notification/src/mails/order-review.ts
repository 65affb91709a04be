import { formatMoney } from './format-money.ts';
import { oneLine } from './html.ts';
import type { Mail } from './mail.ts';
import type { ReviewData } from './order-data.ts';
import { numberOf, orderMail, seeOrder } from './order-mail.ts';
import { facts, paragraph } from './section.ts';

const WHY: Record<string, string> = {
  'payment-differs': 'What the card holds is not what the order costs, or another payment than the order’s was made.',
  'livemode-differs': 'A test payment was made in the live shop, or a live one in a test shop.',
};
const UNFORESEEN = 'Something went wrong that the shop has no rule for.';

/** For the shop's operator: an order stands still until a person decides. */
export function orderReviewMail(order: ReviewData): Mail {
  const why = WHY[order.reason] ?? UNFORESEEN;
  return orderMail(order, {
    subject: `Order ${numberOf(order)} needs a person`,
    heading: 'An order needs you',
    preview: why,
    reason: "You get this mail because this address is that of the shop's operator.",
    sections: [
      paragraph(`Order ${numberOf(order)} stands still. ${why} Nothing more is captured or sent by itself.`),
      paragraph('Look at the payment at your payment provider. Cancelling the order lets go of what the card holds.'),
      seeOrder(order, 'See the order'),
      facts([
        ['Reason', oneLine(order.reason)],
        ['Order total', formatMoney(order.total)],
        ['Shopper', oneLine(order.shippingAddress.fullName)],
      ]),
    ],
  });
}

import { formatMoney } from './format-money.ts';
import type { Mail } from './mail.ts';
import type { RefundedData } from './order-data.ts';
import { numberOf, opening, orderMail, seeOrder } from './order-mail.ts';
import { facts, paragraph } from './section.ts';

const ARRIVES = 'It goes back the way you paid. Banks take up to ten days to show it.';
const FAILED =
  'Your bank sent the money back to us, for instance because the card or the account is closed. Nothing is lost: it is with us, and we will be in touch about another way. There is nothing you need to do.';

/** "Your refund": how much, and to what all refunds of the order add up; or that one did not arrive. */
export function orderRefundedMail(order: RefundedData): Mail {
  const amount = formatMoney(order.amount);
  const number = numberOf(order);
  const account = facts([
    [order.status === 'failed' ? 'Refund that did not arrive' : 'This refund', amount],
    ['Refunded so far', formatMoney(order.refunded)],
    ['Order total', formatMoney(order.total)],
  ]);
  if (order.status === 'failed')
    return orderMail(order, {
      subject: `Your refund of ${amount} for Souk order ${number} did not arrive`,
      heading: 'Your refund did not arrive',
      preview: FAILED,
      sections: [
        opening(order, `our refund of ${amount} for order`, ' did not reach you.'),
        paragraph(FAILED),
        seeOrder(order),
        account,
      ],
    });
  return orderMail(order, {
    subject: `Your refund of ${amount} for Souk order ${number}`,
    heading: 'Your refund is on its way',
    preview: ARRIVES,
    sections: [
      opening(order, `we have refunded ${amount} for order`, '.'),
      paragraph(ARRIVES),
      seeOrder(order),
      account,
    ],
  });
}

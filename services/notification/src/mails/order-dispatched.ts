import { webAddress } from './html.ts';
import type { Mail } from './mail.ts';
import type { DispatchedData } from './order-data.ts';
import { itemCount, numberOf, opening, orderMail, seeOrder, wordsOf } from './order-mail.ts';
import { delivery } from './order-sections.ts';
import { action, facts, itemList, paragraph } from './section.ts';

/** "Your parcel is on its way": what is in it, who brings it, and how to follow it. */
export function orderDispatchedMail(order: DispatchedData): Mail {
  const { carrier, trackingNumber, dispatched } = order;
  const words = wordsOf(order, 'dispatched');
  const follow = webAddress(order.trackingUrl);
  const known: [string, string][] = [
    ...(carrier ? [[words('carrier'), carrier] satisfies [string, string]] : []),
    ...(trackingNumber ? [[words('trackingNumber'), trackingNumber] satisfies [string, string]] : []),
  ];
  const inParcel = sumOf(dispatched);
  return orderMail(order, {
    subject: words('subject', { number: numberOf(order) }),
    heading: words('heading'),
    preview: [itemCount(order, dispatched), ...known.map(([, value]) => value)].join(', '),
    sections: [
      opening(order, words, 'opening'),
      ...(inParcel < sumOf(order.lines) ? [paragraph(words('part'))] : []),
      follow ? action(words('follow'), follow) : seeOrder(order),
      ...(known.length ? [facts(known)] : []),
      itemList(words('inParcel'), dispatched),
      delivery(order),
    ],
  });
}

const sumOf = (items: readonly { quantity: number }[]): number =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);

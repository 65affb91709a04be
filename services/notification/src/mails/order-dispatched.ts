import { webAddress } from './html.ts';
import type { Mail } from './mail.ts';
import type { DispatchedData } from './order-data.ts';
import { itemCount, numberOf, opening, orderMail, seeOrder } from './order-mail.ts';
import { delivery } from './order-sections.ts';
import { action, facts, itemList, paragraph } from './section.ts';

const PART = 'It holds a part of your order; the rest travels in a parcel of its own.';

/** "Your parcel is on its way": what is in it, who brings it, and how to follow it. */
export function orderDispatchedMail(order: DispatchedData): Mail {
  const { carrier, trackingNumber, dispatched } = order;
  const follow = webAddress(order.trackingUrl);
  const known: [string, string][] = [
    ...(carrier ? [['Carrier', carrier] satisfies [string, string]] : []),
    ...(trackingNumber ? [['Tracking number', trackingNumber] satisfies [string, string]] : []),
  ];
  const inParcel = sumOf(dispatched);
  return orderMail(order, {
    subject: `Your Souk order ${numberOf(order)} is on its way`,
    heading: 'Your parcel is on its way',
    preview: [itemCount(dispatched), ...known.map(([, value]) => value)].join(', '),
    sections: [
      opening(order, 'a parcel with your order', ' has left us.'),
      ...(inParcel < sumOf(order.lines) ? [paragraph(PART)] : []),
      follow ? action('Follow your parcel', follow) : seeOrder(order),
      ...(known.length ? [facts(known)] : []),
      itemList('In this parcel', dispatched),
      delivery(order),
    ],
  });
}

const sumOf = (items: readonly { quantity: number }[]): number =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);

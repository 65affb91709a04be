import type { Locale } from '@souk/contracts/locale';
import type { Money } from '@souk/contracts/money';
import { formatMoney } from './mails/format-money.ts';
import { oneLine, webAddress } from './mails/html.ts';
import type { DispatchedData, OrderData } from './mails/order-data.ts';
import type { TemplateOn } from './notification.ts';
import { type Key, wordsIn } from './words.ts';

/** Longer links and names are for mails: a text of more than 160 characters costs as several. */
const LONGEST_LINK = 120;
const LONGEST_NAME = 30;

/** A text message, in the phone's own alphabet as far as it goes: one other character halves what fits. */
export const renderText = (told: TemplateOn<'sms'>): string =>
  plain(wordsIn(told.data.locale, 'sms')('frame', { says: textOf(told), link: linkOf(told) }));

function textOf(told: TemplateOn<'sms'>): string {
  switch (told.template) {
    case 'order-confirmed':
      return say(told.data, 'confirmed', { total: told.data.total });
    case 'order-dispatched':
      return dispatchedText(told.data);
    case 'order-cancelled':
      return say(told.data, told.data.paid ? 'cancelledPaid' : 'cancelledUnpaid');
    case 'order-refunded':
      return say(told.data, told.data.status === 'failed' ? 'refundFailed' : 'refunded', { amount: told.data.amount });
  }
}

function say(order: OrderData, key: Key<'sms'>, values: Record<string, string | Money> = {}): string {
  const written = Object.entries(values).map(([name, value]) => [name, inWords(value, order.locale)]);
  return wordsIn(order.locale, 'sms')(key, { number: numberOf(order), ...Object.fromEntries(written) });
}
const inWords = (value: string | Money, locale: Locale): string =>
  typeof value === 'string' ? value : formatMoney(value, locale);

const dispatchedText = (order: DispatchedData): string =>
  order.carrier ? say(order, 'dispatchedWith', { carrier: short(order.carrier) }) : say(order, 'dispatched');

const numberOf = ({ number }: OrderData): string => short(number);
const short = (name: string): string => oneLine(name).slice(0, LONGEST_NAME).trimEnd();

function linkOf(told: TemplateOn<'sms'>): string {
  const tracking = told.template === 'order-dispatched' ? webAddress(told.data.trackingUrl) : null;
  return tracking !== null && tracking.length <= LONGEST_LINK ? tracking : told.data.orderUrl;
}

/** Letters without their accents, but for those that phones have, and spaces that are only that. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^äöüÄÖÜ]+/g, (part) => part.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/\s/g, ' ');

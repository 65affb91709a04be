import { localPath } from '@souk/contracts/locale';
import type { Money } from '@souk/contracts/money';
import { type Key, type Namespace, type Words, wordsIn } from '../words.ts';
import { formatMoney } from './format-money.ts';
import { html, oneLine } from './html.ts';
import { page, styles } from './layout.ts';
import type { Mail } from './mail.ts';
import type { OrderData } from './order-data.ts';
import { action, type Section } from './section.ts';

interface Told {
  subject: string;
  heading: string;
  /** What an inbox shows beside the subject. */
  preview: string;
  /** Why it was sent, when it is not to who placed the order. */
  reason?: string;
  sections: Section[];
}

/** A mail about an order: a heading, its sections, and why it was sent. */
export function orderMail(
  order: OrderData,
  { subject, heading, preview, sections, reason = wordsOf(order, 'order')('given', { number: numberOf(order) }) }: Told,
): Mail {
  const shopUrl = new URL(localPath(order.locale, '/'), order.orderUrl);
  return {
    subject: oneLine(subject),
    html: page({
      title: oneLine(subject),
      locale: order.locale,
      preview,
      shopUrl: shopUrl.href,
      reason,
      body: html`<h1 class="text" style="${styles.heading}padding-bottom:6px;">${heading}</h1>${sections.map((one) => one.html)}`,
    }),
    text: `${[heading, ...sections.map(({ text }) => text), `Souk, ${shopUrl.href.replace(/\/$/, '')}\n${reason}`].join('\n\n')}\n`,
  };
}

export const wordsOf = <N extends Namespace>({ locale }: OrderData, namespace: N): Words<N> =>
  wordsIn(locale, namespace);

export const moneyOf = ({ locale }: OrderData, money: Money): string => formatMoney(money, locale);

export const numberOf = ({ number }: OrderData): string => oneLine(number);

/** "Hello Ada Lovelace, … order SK-10427 …": its number stands out. */
export function opening<N extends Namespace>(order: OrderData, words: Words<N>, key: Key<N>, amount = ''): Section {
  const values = { name: oneLine(order.shippingAddress.fullName), number: numberOf(order), amount };
  const told = words.rich(key, values, (one) => html`<strong style="white-space:nowrap;">${one}</strong>`);
  return {
    html: html`<p class="text" style="${styles.text}padding-top:8px;">${told.html}</p>`,
    text: told.text,
  };
}

export const seeOrder = (order: OrderData): Section => action(wordsOf(order, 'order')('see'), order.orderUrl);

export function itemCount(order: OrderData, items: readonly { quantity: number }[]): string {
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0);
  return wordsOf(order, 'order')('items', { count });
}

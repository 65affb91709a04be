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
  { subject, heading, preview, sections, reason = given(order) }: Told,
): Mail {
  const shopUrl = new URL('/', order.orderUrl);
  return {
    subject: oneLine(subject),
    html: page({
      title: oneLine(subject),
      preview,
      shopUrl: shopUrl.href,
      reason,
      body: html`<h1 class="text" style="${styles.heading}padding-bottom:6px;">${heading}</h1>${sections.map((one) => one.html)}`,
    }),
    text: `${[heading, ...sections.map(({ text }) => text), `Souk, ${shopUrl.origin}\n${reason}`].join('\n\n')}\n`,
  };
}

const given = (order: OrderData): string =>
  `You get this mail because this address was given for order ${numberOf(order)}.`;

export const numberOf = ({ number }: OrderData): string => oneLine(number);

/** "Hello Ada Lovelace, {before} order SK-10427{after}" */
export function opening(order: OrderData, before: string, after: string): Section {
  const { fullName } = order.shippingAddress;
  const number = numberOf(order);
  return {
    html: html`<p class="text" style="${styles.text}padding-top:8px;">Hello ${fullName}, ${before} <strong style="white-space:nowrap;">${number}</strong>${after}</p>`,
    text: `Hello ${oneLine(fullName)}, ${before} ${number}${after}`,
  };
}

export const seeOrder = ({ orderUrl }: OrderData, label = 'See your order'): Section => action(label, orderUrl);

export function itemCount(items: readonly { quantity: number }[]): string {
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0);
  return count === 1 ? '1 item' : `${count} items`;
}

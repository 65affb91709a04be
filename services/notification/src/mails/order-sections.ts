import { addressLines } from './address-lines.ts';
import { type Html, html, none, oneLine, webAddress } from './html.ts';
import { styles } from './layout.ts';
import type { OrderData, OrderLine } from './order-data.ts';
import { moneyOf, wordsOf } from './order-mail.ts';
import { blockTitle, itemName, type Section, variantOf } from './section.ts';

const SHIPPING = ['standard', 'express'] as const;
function shippingName(order: OrderData): string {
  const known = SHIPPING.find((method) => method === order.shippingMethod);
  return known ? wordsOf(order, 'order')(known) : order.shippingMethod;
}

function sums(order: OrderData): [label: string, amount: string][] {
  const words = wordsOf(order, 'order');
  return [
    [words('subtotal'), moneyOf(order, order.subtotal)],
    ...(order.discount.amount > 0
      ? [[words('discount'), `−${moneyOf(order, order.discount)}`] satisfies [string, string]]
      : []),
    [shippingName(order), order.shipping.amount === 0 ? words('free') : moneyOf(order, order.shipping)],
    [words('tax'), moneyOf(order, order.tax)],
  ];
}

/** Every line with its picture and price, and what they come to. */
export function summary(order: OrderData): Section {
  const words = wordsOf(order, 'order');
  const total = moneyOf(order, order.total);
  const rows: [string, string][] = [...sums(order), [words('total'), total]];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  const pictures = order.lines.map((line) => pictureOf(line, order.orderUrl));
  const column = pictures.some((picture) => picture !== null);
  const priceOf = (line: OrderLine) =>
    words('each', { price: moneyOf(order, line.unitPrice), total: moneyOf(order, line.total) });
  const lines = order.lines.map((line) => `${line.quantity} × ${itemName(line)}\n    ${priceOf(line)}`);
  return {
    html: html`
<div style="height:32px;line-height:32px;font-size:0;">&nbsp;</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${order.lines.map((line, at) => lineRow(order, line, { picture: pictures[at] ?? null, column }))}
</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="line" style="${styles.line}">
<tr><td colspan="2" style="height:16px;line-height:16px;font-size:0;">&nbsp;</td></tr>
${sums(order).map(([label, amount]) => sumRow(label, amount))}
<tr>
<td class="text" style="${styles.strong}padding:10px 0 0;font-size:18px;">${words('total')}</td>
<td class="text" align="right" style="${styles.strong}padding:10px 0 0;font-size:18px;white-space:nowrap;">${total}</td>
</tr>
</table>`,
    text: `${lines.join('\n')}\n\n${rows.map(([label, amount]) => `${`${label}:`.padEnd(width)}${amount}`).join('\n')}`,
  };
}

/** Where it goes, and how; and whom the bill is for, if that is another address. */
export function delivery(order: OrderData): Section {
  const words = wordsOf(order, 'order');
  const shipping = addressLines(order.shippingAddress, order.locale);
  const billing = order.billingAddress && addressLines(order.billingAddress, order.locale);
  const method = shippingName(order);
  return {
    html: html`
<div style="height:28px;line-height:28px;font-size:0;">&nbsp;</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="line" style="${styles.line}">
<tr>
<td class="column" width="58%" valign="top" style="padding:24px 24px 0 0;">
${blockTitle(words('shippingTo'))}
${addressBlock(shipping)}
</td>
<td class="column" width="42%" valign="top" style="padding:24px 0 0;">
${blockTitle(words('shippingMethod'))}
<p class="text" style="${styles.text}">${method}</p>
</td>
</tr>
${billing ? html`<tr><td colspan="2" style="padding:24px 0 0;">${blockTitle(words('billingTo'))}${addressBlock(billing)}</td></tr>` : none}
</table>`,
    text: [
      `${words('shippingTo')}:\n${shipping.map(oneLine).join('\n')}`,
      `${words('shippingMethod')}: ${oneLine(method)}`,
      ...(billing ? [`${words('billingTo')}:\n${billing.map(oneLine).join('\n')}`] : []),
    ].join('\n\n'),
  };
}

const addressBlock = (lines: string[]): Html =>
  html`<p class="text" style="${styles.text}word-break:break-word;">${lines.map((line, i) => html`${i === 0 ? none : html`<br>`}${line}`)}</p>`;

/** Most mail programs show nothing, or a broken frame, for newer formats. */
function pictureOf({ image }: OrderLine, orderUrl: string): string | null {
  const address = webAddress(image, orderUrl);
  return address === null || /\.(avif|svg)$/i.test(new URL(address).pathname) ? null : address;
}

/** Pictures stand in a column of their own, where there are any. */
function lineRow(
  order: OrderData,
  line: OrderLine,
  { picture, column }: { picture: string | null; column: boolean },
): Html {
  const variant = variantOf(line);
  const cell = `${styles.line}padding:16px 0;`;
  const shown = picture
    ? html`<img src="${picture}" class="tile" width="64" height="64" alt="" style="${styles.tile}display:block;object-fit:cover;">`
    : html`<div class="tile" style="${styles.tile}"></div>`;
  return html`<tr>
${column ? html`<td class="line" width="80" valign="top" style="${cell}">${shown}</td>` : none}
<td class="line" valign="top" style="${cell}padding-right:16px;word-break:break-word;">
<p class="text" style="${styles.strong}">${line.title}</p>
${variant ? html`<p class="muted" style="${styles.muted}">${variant}</p>` : none}
<p class="muted" style="${styles.muted}">${line.quantity} × ${moneyOf(order, line.unitPrice)}</p>
</td>
<td class="line text" align="right" valign="top" style="${styles.text}${cell}white-space:nowrap;">${moneyOf(order, line.total)}</td>
</tr>`;
}

const sumRow = (label: string, amount: string): Html => html`<tr>
<td class="muted" style="${styles.muted}font-size:16px;line-height:28px;">${label}</td>
<td class="text" align="right" style="${styles.text}line-height:28px;white-space:nowrap;">${amount}</td>
</tr>`;

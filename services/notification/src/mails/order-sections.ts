import { formatMoney } from './format-money.ts';
import { type Html, html, none, oneLine, webAddress } from './html.ts';
import { styles } from './layout.ts';
import type { OrderData, OrderLine } from './order-data.ts';
import { blockTitle, itemName, type Section, variantOf } from './section.ts';

const SHIPPING: Record<string, string> = { standard: 'Standard shipping', express: 'Express shipping' };
const shippingName = (method: string): string => SHIPPING[method] ?? method;
const regions = new Intl.DisplayNames('en', { type: 'region' });

const sums = (order: OrderData): [label: string, amount: string][] => [
  ['Subtotal', formatMoney(order.subtotal)],
  ...(order.discount.amount > 0 ? [['Discount', `−${formatMoney(order.discount)}`] satisfies [string, string]] : []),
  [shippingName(order.shippingMethod), order.shipping.amount === 0 ? 'Free' : formatMoney(order.shipping)],
  ['Tax', formatMoney(order.tax)],
];

/** Every line with its picture and price, and what they come to. */
export function summary(order: OrderData): Section {
  const rows: [string, string][] = [...sums(order), ['Total', formatMoney(order.total)]];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  const pictures = order.lines.map((line) => pictureOf(line, order.orderUrl));
  const column = pictures.some((picture) => picture !== null);
  const lines = order.lines.map(
    (line) =>
      `${line.quantity} × ${itemName(line)}\n    ${formatMoney(line.unitPrice)} each, ${formatMoney(line.total)}`,
  );
  return {
    html: html`
<div style="height:32px;line-height:32px;font-size:0;">&nbsp;</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${order.lines.map((line, at) => lineRow(line, { picture: pictures[at] ?? null, column }))}
</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="line" style="${styles.line}">
<tr><td colspan="2" style="height:16px;line-height:16px;font-size:0;">&nbsp;</td></tr>
${sums(order).map(([label, amount]) => sumRow(label, amount))}
<tr>
<td class="text" style="${styles.strong}padding:10px 0 0;font-size:18px;">Total</td>
<td class="text" align="right" style="${styles.strong}padding:10px 0 0;font-size:18px;white-space:nowrap;">${formatMoney(order.total)}</td>
</tr>
</table>`,
    text: `${lines.join('\n')}\n\n${rows.map(([label, amount]) => `${`${label}:`.padEnd(width)}${amount}`).join('\n')}`,
  };
}

/** Where it goes, and how; and whom the bill is for, if that is another address. */
export function delivery(order: OrderData): Section {
  const shipping = addressLines(order.shippingAddress);
  const billing = order.billingAddress && addressLines(order.billingAddress);
  const method = shippingName(order.shippingMethod);
  return {
    html: html`
<div style="height:28px;line-height:28px;font-size:0;">&nbsp;</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="line" style="${styles.line}">
<tr>
<td class="column" width="58%" valign="top" style="padding:24px 24px 0 0;">
${blockTitle('Shipping to')}
${addressBlock(shipping)}
</td>
<td class="column" width="42%" valign="top" style="padding:24px 0 0;">
${blockTitle('Shipping method')}
<p class="text" style="${styles.text}">${method}</p>
</td>
</tr>
${billing ? html`<tr><td colspan="2" style="padding:24px 0 0;">${blockTitle('Billing to')}${addressBlock(billing)}</td></tr>` : none}
</table>`,
    text: [
      `Shipping to:\n${shipping.map(oneLine).join('\n')}`,
      `Shipping method: ${oneLine(method)}`,
      ...(billing ? [`Billing to:\n${billing.map(oneLine).join('\n')}`] : []),
    ].join('\n\n'),
  };
}

const addressBlock = (lines: string[]): Html =>
  html`<p class="text" style="${styles.text}word-break:break-word;">${lines.map((line, i) => html`${i === 0 ? none : html`<br>`}${line}`)}</p>`;

function addressLines(to: OrderData['shippingAddress']): string[] {
  const region = to.region ? `${to.region} ${to.postalCode}` : to.postalCode;
  const place = `${to.city}, ${region}`;
  return [to.fullName, to.address, to.address2 ?? '', place, countryName(to.country)].filter((line) => line !== '');
}

function countryName(code: string): string {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code; // not a code that Intl knows how to read
  }
}

/** Most mail programs show nothing, or a broken frame, for newer formats. */
function pictureOf({ image }: OrderLine, orderUrl: string): string | null {
  const address = webAddress(image, orderUrl);
  return address === null || /\.(avif|svg)$/i.test(new URL(address).pathname) ? null : address;
}

/** Pictures stand in a column of their own, where there are any. */
function lineRow(line: OrderLine, { picture, column }: { picture: string | null; column: boolean }): Html {
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
<p class="muted" style="${styles.muted}">${line.quantity} × ${formatMoney(line.unitPrice)}</p>
</td>
<td class="line text" align="right" valign="top" style="${styles.text}${cell}white-space:nowrap;">${formatMoney(line.total)}</td>
</tr>`;
}

const sumRow = (label: string, amount: string): Html => html`<tr>
<td class="muted" style="${styles.muted}font-size:16px;line-height:28px;">${label}</td>
<td class="text" align="right" style="${styles.text}line-height:28px;white-space:nowrap;">${amount}</td>
</tr>`;

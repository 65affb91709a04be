import { formatMoney } from './format-money.ts';
import { type Html, html, none, oneLine, webAddress } from './html.ts';
import { button, page, styles } from './layout.ts';
import type { Mail } from './mail.ts';
import type { OrderConfirmedData } from './order-confirmed-data.ts';

const SHIPPING: Record<string, string> = { standard: 'Standard shipping', express: 'Express shipping' };
const shippingName = (method: string): string => SHIPPING[method] ?? method;
const NEXT = 'We are getting your order ready. Your order page always shows where it stands.';

/** "Your order is confirmed": everything about it, so that it stands alone as the shopper's record. */
export function orderConfirmedMail(order: OrderConfirmedData): Mail {
  const shopUrl = new URL('/', order.orderUrl).href;
  const number = oneLine(order.number);
  return {
    subject: `Your Souk order ${number} is confirmed`,
    html: page({
      title: `Order ${number} is confirmed`,
      preview: `${itemCount(order)}, ${formatMoney(order.total)}. ${NEXT}`,
      shopUrl,
      reason: `You get this mail because this address was given for order ${number}.`,
      body: bodyOf(order, number),
    }),
    text: textOf(order, number),
  };
}

function itemCount({ lines }: OrderConfirmedData): string {
  const count = lines.reduce((sum, line) => sum + line.quantity, 0);
  return count === 1 ? '1 item' : `${count} items`;
}

const sums = (order: OrderConfirmedData): [label: string, amount: string][] => [
  ['Subtotal', formatMoney(order.subtotal)],
  ...(order.discount.amount > 0 ? [['Discount', `−${formatMoney(order.discount)}`] satisfies [string, string]] : []),
  [shippingName(order.shippingMethod), order.shipping.amount === 0 ? 'Free' : formatMoney(order.shipping)],
  ['Tax', formatMoney(order.tax)],
];

function addressLines({ shippingAddress: to }: OrderConfirmedData): string[] {
  const region = to.region ? `${to.region} ${to.postalCode}` : to.postalCode;
  const place = `${to.city}, ${region}`;
  return [to.fullName, to.address, to.address2 ?? '', place, countryName(to.country)].filter((line) => line !== '');
}

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
  } catch {
    return code; // not a code that Intl knows how to read
  }
}

const variantOf = ({ title, variantTitle }: OrderConfirmedData['lines'][number]): string =>
  variantTitle === '' || variantTitle === title || variantTitle === 'Default Title' ? '' : variantTitle;

/** Most mail programs show nothing, or a broken frame, for newer formats. */
function pictureOf({ image }: OrderConfirmedData['lines'][number], orderUrl: string): string | null {
  const address = webAddress(image, orderUrl);
  return address === null || /\.(avif|svg)$/i.test(new URL(address).pathname) ? null : address;
}

const bodyOf = (order: OrderConfirmedData, number: string): Html => html`
<h1 class="text" style="${styles.heading}">Thank you for your order</h1>
<p class="text" style="${styles.text}padding-top:14px;">Hello ${order.shippingAddress.fullName}, your payment went through and order <strong style="white-space:nowrap;">${number}</strong> is confirmed.</p>
<p class="text" style="${styles.text}padding:8px 0 24px;">${NEXT}</p>
${button('See your order', order.orderUrl)}
<div style="height:32px;line-height:32px;">&nbsp;</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${order.lines.map((line) => lineRow(order, line))}
</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="line" style="${styles.line}">
<tr><td colspan="2" style="height:16px;line-height:16px;font-size:0;">&nbsp;</td></tr>
${sums(order).map(([label, amount]) => sumRow(label, amount))}
<tr>
<td class="text" style="${styles.strong}padding:10px 0 0;font-size:18px;">Total</td>
<td class="text" align="right" style="${styles.strong}padding:10px 0 0;font-size:18px;white-space:nowrap;">${formatMoney(order.total)}</td>
</tr>
<tr><td colspan="2" style="height:28px;line-height:28px;font-size:0;">&nbsp;</td></tr>
</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="line" style="${styles.line}">
<tr>
<td class="column" width="58%" valign="top" style="padding:24px 24px 0 0;">
<h2 class="muted" style="${styles.title}padding-bottom:4px;">Shipping to</h2>
<p class="text" style="${styles.text}word-break:break-word;">${addressLines(order).map((line, i) => html`${i === 0 ? none : html`<br>`}${line}`)}</p>
</td>
<td class="column" width="42%" valign="top" style="padding:24px 0 0;">
<h2 class="muted" style="${styles.title}padding-bottom:4px;">Shipping method</h2>
<p class="text" style="${styles.text}">${shippingName(order.shippingMethod)}</p>
</td>
</tr>
</table>`;

function lineRow({ orderUrl }: OrderConfirmedData, line: OrderConfirmedData['lines'][number]): Html {
  const image = pictureOf(line, orderUrl);
  const variant = variantOf(line);
  const cell = `${styles.line}padding:16px 0;`;
  return html`<tr>
${
  image
    ? html`<td class="line" width="80" valign="top" style="${cell}"><img src="${image}" width="64" height="64" alt="" style="display:block;width:64px;height:64px;border-radius:8px;object-fit:cover;background-color:#efe9e1;"></td>`
    : none
}
<td class="line" valign="top" ${image ? none : html`colspan="2"`} style="${cell}padding-right:16px;word-break:break-word;">
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

function textOf(order: OrderConfirmedData, number: string): string {
  const lines = order.lines.map((line) => {
    const variant = variantOf(line);
    const name = oneLine(variant ? `${line.title} (${variant})` : line.title);
    return `${line.quantity} × ${name}\n    ${formatMoney(line.unitPrice)} each, ${formatMoney(line.total)}`;
  });
  const rows: [string, string][] = [...sums(order), ['Total', formatMoney(order.total)]];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return [
    'Thank you for your order',
    `Hello ${oneLine(order.shippingAddress.fullName)}, your payment went through and order ${number} is confirmed.\n${NEXT}`,
    `See your order: ${order.orderUrl}`,
    lines.join('\n'),
    rows.map(([label, amount]) => `${`${label}:`.padEnd(width)}${amount}`).join('\n'),
    `Shipping to:\n${addressLines(order).map(oneLine).join('\n')}`,
    `Souk, ${new URL(order.orderUrl).origin}\nYou get this mail because this address was given for order ${number}.`,
  ]
    .join('\n\n')
    .concat('\n');
}

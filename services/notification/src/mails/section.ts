import { type Html, html, none, oneLine } from './html.ts';
import { button, styles } from './layout.ts';

/** A part of a mail in both of its forms, made from the same words, so that neither says what the other does not. */
export interface Section {
  html: Html;
  text: string;
}

export const paragraph = (text: string): Section => ({
  html: html`<p class="text" style="${styles.text}padding-top:8px;">${text}</p>`,
  text,
});

/** What the reader may want to do next. */
export const action = (label: string, address: string): Section => ({
  html: html`<div style="height:24px;line-height:24px;font-size:0;">&nbsp;</div>${button(label, address)}`,
  text: `${label}: ${address}`,
});

/** A part of its own below a line. */
export const block = (content: Html): Html => html`
<div style="height:32px;line-height:32px;font-size:0;">&nbsp;</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="line" style="${styles.line}padding-top:24px;word-break:break-word;">${content}</td></tr>
</table>`;

export const blockTitle = (title: string): Html =>
  html`<h2 class="muted" style="${styles.title}padding-bottom:4px;">${title}</h2>`;

/** Labels and what they stand for, such as a tracking number. */
export const facts = (rows: [label: string, value: string][]): Section => ({
  html: block(html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${rows.map(
  ([label, value]) => html`<tr>
<td class="muted" valign="top" style="${styles.muted}font-size:16px;line-height:28px;padding-right:16px;white-space:nowrap;">${label}</td>
<td class="text" align="right" valign="top" style="${styles.text}line-height:28px;word-break:break-word;">${value}</td>
</tr>`,
)}
</table>`),
  text: rows.map(([label, value]) => `${label}: ${oneLine(value)}`).join('\n'),
});

export interface Item {
  title: string;
  variantTitle: string;
  quantity: number;
}

/** A product without options has a variant that is called after it, or after nothing: "Default" here, "Default Title" in Shopify. */
export const variantOf = ({ title, variantTitle }: Pick<Item, 'title' | 'variantTitle'>): string =>
  ['', title, 'Default', 'Default Title'].includes(variantTitle) ? '' : variantTitle;

/** `Stoneware vase (Oat / Large)` */
export function itemName(item: Pick<Item, 'title' | 'variantTitle'>): string {
  const variant = variantOf(item);
  return oneLine(variant ? `${item.title} (${variant})` : item.title);
}

/** Things and how many of each, without prices. */
export const itemList = (title: string, items: readonly Item[]): Section => ({
  html: block(html`${blockTitle(title)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${items.map(
  (item) => html`<tr>
<td class="muted" valign="top" width="1" style="${styles.text}padding:4px 12px 4px 0;white-space:nowrap;">${item.quantity} ×</td>
<td class="text" valign="top" style="${styles.text}padding:4px 0;word-break:break-word;">${item.title}${variantOf(item) ? html`<br><span class="muted" style="${styles.muted}">${variantOf(item)}</span>` : none}</td>
</tr>`,
)}
</table>`),
  text: `${title}:\n${items.map((item) => `${item.quantity} × ${itemName(item)}`).join('\n')}`,
});

/** What somebody wrote, as they wrote it. */
export function quotation(title: string, words: string): Section {
  const lines = words.trim().split(/\r?\n/);
  return {
    html: block(html`${blockTitle(title)}
<p class="text" style="${styles.text}">${lines.map((line, i) => html`${i === 0 ? none : html`<br>`}${line}`)}</p>`),
    text: `${title}:\n${lines.map((line) => `> ${line}`).join('\n')}`,
  };
}

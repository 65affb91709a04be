import type Stripe from 'stripe';
import { format } from '../money.ts';
import { type Html, html } from './html.ts';
import { type PayForm, payForm } from './pay-form.ts';

export type PayPage = PayForm & { items: Stripe.LineItem[]; rates: Stripe.ShippingRate[] };

const arrow = html`<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M16 10H4m5-5-5 5 5 5"/></svg>`;

export function payPage(page: PayPage): Html {
  return html`<div class="split">
<section class="side" aria-label="${page.words.summary}"><div class="inner">${summary(page)}</div></section>
<main class="main"><div class="inner">${payForm(page)}</div></main>
</div>`;
}

function summary({ session, items, rates, merchant, token, words }: PayPage): Html {
  const shown = (sum: number | null | undefined) => format(sum ?? 0, session.currency ?? 'usd', words.locale);
  const money = (sum: number | null | undefined) => html`<span class="money">${shown(sum)}</span>`;
  const chosen = rates.find((rate) => rate.id === session.shipping_cost?.shipping_rate);
  const { amount_tax: tax = 0, amount_discount: discount = 0 } = session.total_details ?? {};
  const row = (name: string, sum: number) => html`<div><dt>${name}</dt><dd>${money(sum)}</dd></div>`;
  const back = session.cancel_url
    ? html`<a class="back" href="${session.cancel_url}">${arrow}<span>${words.backTo(merchant)}</span></a>`
    : html`<p class="back">${merchant}</p>`;
  return html`${back}
<div class="due"><h1>${words.pay(merchant)}</h1><p>${shown(session.amount_total)}</p></div>
<ul class="lines">${items.map(
    (item) =>
      html`<li><div><b>${item.description}</b>${(item.quantity ?? 1) > 1 ? html`<small>${item.quantity} × ${shown(item.price?.unit_amount)}</small>` : null}</div>${money(item.amount_total)}</li>`,
  )}</ul>
${rates.length > 1 ? shippingChoice(session, rates, { token, words }) : null}
<dl class="sums">
${session.amount_total === session.amount_subtotal ? null : row(words.subtotal, session.amount_subtotal ?? 0)}
${chosen ? row(words.shippingBy(chosen.display_name ?? ''), session.shipping_cost?.amount_total ?? 0) : null}
${discount > 0 ? row(words.discount, -discount) : null}
${tax > 0 ? row(words.tax, tax) : null}
<div class="all"><dt>${words.totalDue}</dt><dd>${money(session.amount_total)}</dd></div>
</dl>`;
}

function shippingChoice(
  session: Stripe.Checkout.Session,
  rates: Stripe.ShippingRate[],
  { token, words }: Pick<PayPage, 'token' | 'words'>,
): Html {
  const currency = session.currency ?? 'usd';
  return html`<form method="post" action="/c/pay/${session.id}/shipping"><input type="hidden" name="token" value="${token}">
<fieldset class="ways"><legend>${words.shipping}</legend>${rates.map(
    (rate) =>
      html`<button name="rate" value="${rate.id}" aria-pressed="${String(rate.id === session.shipping_cost?.shipping_rate)}"><span>${rate.display_name}</span><span class="money">${format(rate.fixed_amount?.amount ?? 0, currency, words.locale)}</span></button>`,
  )}</fieldset></form>`;
}

import type Stripe from 'stripe';
import { format } from '../money.ts';
import { type Html, html } from './html.ts';
import { type PayForm, payForm } from './pay-form.ts';

export type PayPage = PayForm & { items: Stripe.LineItem[]; rates: Stripe.ShippingRate[] };

const arrow = html`<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M16 10H4m5-5-5 5 5 5"/></svg>`;

export function payPage(page: PayPage): Html {
  return html`<div class="split">
<section class="side" aria-label="Order summary"><div class="inner">${summary(page)}</div></section>
<main class="main"><div class="inner">${payForm(page)}</div></main>
</div>`;
}

function summary({ session, items, rates, merchant, token }: PayPage): Html {
  const currency = session.currency ?? 'usd';
  const money = (sum: number | null | undefined) => html`<span class="money">${format(sum ?? 0, currency)}</span>`;
  const chosen = rates.find((rate) => rate.id === session.shipping_cost?.shipping_rate);
  const { amount_tax: tax = 0, amount_discount: discount = 0 } = session.total_details ?? {};
  const row = (name: string, sum: number) => html`<div><dt>${name}</dt><dd>${money(sum)}</dd></div>`;
  const back = session.cancel_url
    ? html`<a class="back" href="${session.cancel_url}">${arrow}<span>Back to ${merchant}</span></a>`
    : html`<p class="back">${merchant}</p>`;
  return html`${back}
<div class="due"><h1>Pay ${merchant}</h1><p>${format(session.amount_total ?? 0, currency)}</p></div>
<ul class="lines">${items.map(
    (item) =>
      html`<li><div><b>${item.description}</b>${(item.quantity ?? 1) > 1 ? html`<small>${item.quantity} × ${format(item.price?.unit_amount ?? 0, currency)}</small>` : null}</div>${money(item.amount_total)}</li>`,
  )}</ul>
${rates.length > 1 ? shippingChoice(session, rates, token) : null}
<dl class="sums">
${session.amount_total === session.amount_subtotal ? null : row('Subtotal', session.amount_subtotal ?? 0)}
${chosen ? row(`Shipping (${chosen.display_name ?? ''})`, session.shipping_cost?.amount_total ?? 0) : null}
${discount > 0 ? row('Discount', -discount) : null}
${tax > 0 ? row('Tax', tax) : null}
<div class="all"><dt>Total due</dt><dd>${money(session.amount_total)}</dd></div>
</dl>`;
}

function shippingChoice(session: Stripe.Checkout.Session, rates: Stripe.ShippingRate[], token: string): Html {
  const currency = session.currency ?? 'usd';
  return html`<form method="post" action="/c/pay/${session.id}/shipping"><input type="hidden" name="token" value="${token}">
<fieldset class="ways"><legend>Shipping</legend>${rates.map(
    (rate) =>
      html`<button name="rate" value="${rate.id}" aria-pressed="${String(rate.id === session.shipping_cost?.shipping_rate)}"><span>${rate.display_name}</span><span class="money">${format(rate.fixed_amount?.amount ?? 0, currency)}</span></button>`,
  )}</fieldset></form>`;
}

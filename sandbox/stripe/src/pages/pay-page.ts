import type Stripe from 'stripe';
import { spaced, testCards } from '../cards.ts';
import { format } from '../money.ts';
import { type CardFields, echoNumber, type FieldErrors } from './card-form.ts';
import { type Html, html } from './html.ts';

export type PayPage = {
  session: Stripe.Checkout.Session;
  items: Stripe.LineItem[];
  rates: Stripe.ShippingRate[];
  merchant: string;
  token: string;
  fields?: CardFields;
  errors?: FieldErrors;
  alert?: string | null;
};

const arrow = html`<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M16 10H4m5-5-5 5 5 5"/></svg>`;
const lock = html`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><rect x="3" y="7" width="10" height="7" rx="1.5"/><path d="M5 7V5a3 3 0 0 1 6 0v2"/></svg>`;

export function payPage(page: PayPage): Html {
  return html`<div class="split">
<section class="side" aria-label="Order summary"><div class="inner">${summary(page)}</div></section>
<main class="main"><div class="inner">${cardForm(page)}</div></main>
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

type Field = { name: keyof CardFields; label: string; hint?: string; attributes: Html; value: string };

const fieldOrder = ['email', 'number', 'expiry', 'cvc', 'name'] as const;

function cardForm(page: PayPage): Html {
  const { session, token, fields, errors = {}, alert } = page;
  // After a refusal the shopper is put where the mending starts; on a first visit nothing jumps.
  const first = fieldOrder.find((name) => errors[name]) ?? (alert ? 'number' : null);
  const field = ({ name, label, hint, attributes, value }: Field) => {
    const wrong = errors[name];
    const described = [hint ? `${name}-hint` : '', wrong ? `${name}-error` : ''].filter(Boolean).join(' ');
    return html`<div class="field"><div class="top"><label for="${name}">${label}</label>${hint ? html`<span id="${name}-hint">${hint}</span>` : null}</div>
<input id="${name}" name="${name}" value="${value}" ${attributes} ${described ? html`aria-describedby="${described}"` : null} ${wrong ? html`aria-invalid="true"` : null} ${name === first ? html`autofocus` : null}>
${wrong ? html`<p class="wrong" id="${name}-error">${wrong}</p>` : null}</div>`;
  };
  return html`<h2>Pay by card</h2>
${alert ? html`<p class="alert" role="alert">${alert}</p>` : null}
<form class="pay" method="post" action="/c/pay/${session.id}" data-pay novalidate>
<input type="hidden" name="token" value="${token}">
${session.customer_email || session.customer ? null : field({ name: 'email', label: 'Email', value: fields?.email ?? '', attributes: html`type="email" autocomplete="email" required` })}
${field({ name: 'number', label: 'Card number', hint: 'Visa, Mastercard, Amex', value: fields ? echoNumber(fields) : '', attributes: html`type="text" inputmode="numeric" autocomplete="cc-number" placeholder="1234 1234 1234 1234" maxlength="23" required` })}
<div class="two">
${field({ name: 'expiry', label: 'Expiry', value: fields?.expiry ?? '', attributes: html`type="text" inputmode="numeric" autocomplete="cc-exp" placeholder="MM / YY" maxlength="9" required` })}
${field({ name: 'cvc', label: 'CVC', value: '', attributes: html`type="text" inputmode="numeric" autocomplete="cc-csc" placeholder="123" maxlength="4" required` })}
</div>
${field({ name: 'name', label: 'Name on card', hint: 'Optional', value: fields?.name ?? '', attributes: html`type="text" autocomplete="cc-name" maxlength="100"` })}
<button class="do" type="submit">Pay</button>
<div class="fine"><p role="status"></p><p>${lock}Your card is used for this payment only and is not kept.</p></div>
</form>
<details><summary>Test cards</summary><table><thead><tr><th scope="col">Number</th><th scope="col">What happens</th></tr></thead><tbody>${testCards.map(
    ({ number, shows }) => html`<tr><td><code>${spaced(number)}</code></td><td>${shows}</td></tr>`,
  )}</tbody></table><p>Any future date and any security code will do.</p></details>`;
}

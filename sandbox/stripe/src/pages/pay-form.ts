import type Stripe from 'stripe';
import { spaced, testCards } from '../cards.ts';
import { type CardFields, echoNumber, type FieldErrors } from './card-form.ts';
import { type Html, html } from './html.ts';
import type { Words } from './words.ts';

export type PayForm = {
  session: Stripe.Checkout.Session;
  merchant: string;
  words: Words;
  token: string;
  /** The customer's cards to choose from; `chosen` is the id of one, or empty for a new card. */
  saved: Stripe.PaymentMethod[];
  chosen: string;
  /** Whether the shop keeps the card anyway. */
  keeps: boolean;
  /** Whether the shopper is asked if it is to be kept. */
  asks: boolean;
  fields?: CardFields;
  errors?: FieldErrors;
  alert?: string | null;
};

const lock = html`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><rect x="3" y="7" width="10" height="7" rx="1.5"/><path d="M5 7V5a3 3 0 0 1 6 0v2"/></svg>`;
const brands: Record<string, string> = { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express' };

type Field = { name: keyof FieldErrors; label: string; hint?: string; attributes: Html; value: string };

const fieldOrder = ['email', 'number', 'expiry', 'cvc', 'name'] as const;

export function payForm(form: PayForm): Html {
  const { session, token, saved, alert, words } = form;
  const { title, number: heading, happens, hint } = words.testCards;
  return html`<h2>${words.payByCard}</h2>
${alert ? html`<p class="alert" role="alert">${alert}</p>` : null}
<form class="pay" method="post" action="/c/pay/${session.id}" data-pay data-processing="${words.processing}" novalidate>
<input type="hidden" name="token" value="${token}">
${saved.length > 0 ? savedChoice(form) : null}
<div class="new">${newCard(form)}</div>
<button class="do" type="submit">${words.payNow}</button>
<div class="fine"><p role="status"></p><p>${lock}${promise(form)}</p></div>
</form>
<details><summary>${title}</summary><table><thead><tr><th scope="col">${heading}</th><th scope="col">${happens}</th></tr></thead><tbody>${testCards.map(
    ({ number, shows }) => html`<tr><td><code>${spaced(number)}</code></td><td>${shows}</td></tr>`,
  )}</tbody></table><p>${hint}</p></details>`;
}

/** The fields of a new card hide while a saved one is chosen. That is left to the style sheet, so it needs no script. */
function savedChoice({ saved, chosen, words }: PayForm): Html {
  const way = (id: string, name: string, note: string) =>
    html`<label class="way"><input type="radio" name="method" value="${id}" ${id === chosen ? html`checked` : null} ${note ? html`aria-describedby="${id}-note"` : null}><span>${name}</span></label>${note ? html`<span class="note" id="${id}-note">${note}</span>` : null}`;
  return html`<fieldset class="saved"><legend>${words.card}</legend>
${saved.map(({ id, card }) => {
  const expiry = `${String(card?.exp_month).padStart(2, '0')} / ${String(card?.exp_year).slice(-2)}`;
  return html`<div>${way(id, words.cardEnding(brands[card?.brand ?? ''] ?? words.card, card?.last4 ?? ''), words.expires(expiry))}</div>`;
})}
<div>${way('', words.anotherCard, '')}</div></fieldset>`;
}

function newCard({ session, chosen, asks, fields, errors = {}, alert, words }: PayForm): Html {
  // After a refusal the shopper is put where the mending starts; on a first visit nothing jumps.
  const refused = alert && !chosen ? 'number' : null;
  const first = fieldOrder.find((name) => errors[name]) ?? refused;
  const field = ({ name, label, hint, attributes, value }: Field) => {
    const wrong = errors[name];
    const described = [hint ? `${name}-hint` : '', wrong ? `${name}-error` : ''].filter(Boolean).join(' ');
    return html`<div class="field"><div class="top"><label for="${name}">${label}</label>${hint ? html`<span id="${name}-hint">${hint}</span>` : null}</div>
<input id="${name}" name="${name}" value="${value}" ${attributes} ${described ? html`aria-describedby="${described}"` : null} ${wrong ? html`aria-invalid="true"` : null} ${name === first ? html`autofocus` : null}>
${wrong ? html`<p class="wrong" id="${name}-error">${wrong}</p>` : null}</div>`;
  };
  return html`${session.customer_details?.email ? null : field({ name: 'email', label: words.email, value: fields?.email ?? '', attributes: html`type="email" autocomplete="email" required` })}
${field({ name: 'number', label: words.number, hint: 'Visa, Mastercard, Amex', value: fields ? echoNumber(fields) : '', attributes: html`type="text" inputmode="numeric" autocomplete="cc-number" placeholder="1234 1234 1234 1234" maxlength="23" required` })}
<div class="two">
${field({ name: 'expiry', label: words.expiry, value: fields?.expiry ?? '', attributes: html`type="text" inputmode="numeric" autocomplete="cc-exp" placeholder="${words.expiryExample}" maxlength="9" required` })}
${field({ name: 'cvc', label: words.cvc, value: '', attributes: html`type="text" inputmode="numeric" autocomplete="cc-csc" placeholder="123" maxlength="4" required` })}
</div>
${field({ name: 'name', label: words.nameOnCard, hint: words.optional, value: fields?.name ?? '', attributes: html`type="text" autocomplete="cc-name" maxlength="100"` })}
${asks ? html`<label class="keep"><input type="checkbox" name="save" value="yes" ${fields?.save ? html`checked` : null}><span>${words.keep}</span></label>` : null}`;
}

function promise({ keeps, asks, merchant, session, words }: PayForm): string {
  if (keeps && session.customer) return words.kept(merchant);
  return asks ? words.keptIfWished : words.notKept;
}

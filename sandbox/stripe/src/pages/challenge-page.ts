import type Stripe from 'stripe';
import { format } from '../money.ts';
import { type Html, html } from './html.ts';
import type { Words } from './words.ts';

/** What a bank shows for 3-D Secure, with the answer to choose. */
export function challengePage(
  intent: Stripe.PaymentIntent,
  { merchant, token, words }: { merchant: string; token: string; words: Words },
): Html {
  const { title, text, complete, fail } = words.challenge;
  return html`<main class="card"><div class="notice">
<h1>${title}</h1>
<p>${text(format(intent.amount, intent.currency, words.locale), merchant)}</p>
<form method="post" action="/c/authenticate/${intent.id}">
<input type="hidden" name="token" value="${token}">
<button class="do" name="answer" value="complete">${complete}</button>
<button class="do plain" name="answer" value="fail">${fail}</button>
</form>
</div></main>`;
}

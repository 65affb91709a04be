import type Stripe from 'stripe';
import { format } from '../money.ts';
import { type Html, html } from './html.ts';

/** What a bank shows for 3-D Secure, with the answer to choose. */
export function challengePage(
  intent: Stripe.PaymentIntent,
  { merchant, token }: { merchant: string; token: string },
): Html {
  return html`<main class="card"><div class="notice">
<h1>Confirm it is you</h1>
<p>Your bank asks you to approve a payment of ${format(intent.amount, intent.currency)} to ${merchant}. This is a stand-in for the bank's 3-D Secure page.</p>
<form method="post" action="/c/authenticate/${intent.id}">
<input type="hidden" name="token" value="${token}">
<button class="do" name="answer" value="complete">Complete authentication</button>
<button class="do plain" name="answer" value="fail">Fail authentication</button>
</form>
</div></main>`;
}

import type Stripe from 'stripe';
import { spaced, testCards } from '../cards.ts';
import { format } from '../money.ts';
import { type Html, html } from './html.ts';

export function homePage(intents: Stripe.PaymentIntent[]): Html {
  return html`<main class="wide">
<header><h1>Stripe sandbox</h1><p>A local stand-in for Stripe. The official SDK talks to it, webhooks are signed, and the money is imaginary.</p></header>
<div><h2 id="recent">Recent payments</h2>
${intents.length === 0 ? html`<p>None yet. They appear here once somebody opens a payment page and pays.</p>` : payments(intents)}
</div>
<div><h2 id="cards">Test cards</h2><p>With any date in the future and any security code.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="cards"><table><thead><tr><th scope="col">Number</th><th scope="col">What happens</th><th scope="col">In API calls</th></tr></thead><tbody>${testCards.map(
    ({ number, shows, token }) =>
      html`<tr><td><code>${spaced(number)}</code></td><td>${shows}</td><td><code>${token}</code></td></tr>`,
  )}</tbody></table></div></div>
</main>`;
}

function payments(intents: Stripe.PaymentIntent[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="recent"><table><thead><tr><th scope="col">Time (UTC)</th><th scope="col">Amount</th><th scope="col">State</th><th scope="col">Payment</th></tr></thead><tbody>${intents.map(
    (intent) =>
      html`<tr><td class="money">${new Date(intent.created * 1000).toISOString().slice(0, 16).replace('T', ' ')}</td><td class="money">${format(intent.amount, intent.currency)}</td><td><span class="state">${intent.status.replaceAll('_', ' ')}</span></td><td><code>${intent.id}</code></td></tr>`,
  )}</tbody></table></div>`;
}

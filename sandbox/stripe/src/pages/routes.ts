import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Stripe from 'stripe';
import { lineItemsOf } from '../expand.ts';
import { listPage } from '../list.ts';
import { answerChallenge } from '../payments/attempt-payment.ts';
import { chooseShipping } from '../payments/choose-shipping.ts';
import { sessionOf } from '../payments/close-session.ts';
import { endWhatRanOut } from '../payments/end-what-ran-out.ts';
import { type Means, paySession, planOf } from '../payments/pay-session.ts';
import { asksToKeep, savedCards } from '../payments/saved-cards.ts';
import type { World } from '../world.ts';
import { type CardFields, type CardReading, readCard, readFields } from './card-form.ts';
import { challengePage } from './challenge-page.ts';
import { homePage } from './home-page.ts';
import { notice, sendPage } from './layout.ts';
import { type PayPage, payPage } from './pay-page.ts';
import { type Words, wordsFor } from './words.ts';

type MeansReading = { ok: true; means: Means } | Exclude<CardReading, { ok: true }>;
type WithId = { Params: { id: string } };

/** The pages a shopper sees, and the sandbox's own front page. */
export async function pages(
  app: FastifyInstance,
  { world, formSecret }: { world: World; formSecret: string },
): Promise<void> {
  const { store } = world;
  const tokenFor = (id: string) => createHmac('sha256', formSecret).update(id).digest('base64url');

  /** A form is taken only with the token of its own page, which another site cannot read. */
  function cameFromOurForm(request: FastifyRequest, id: string): boolean {
    const given = Buffer.from(String(new Map(Object.entries(request.body ?? {})).get('token') ?? ''));
    const expected = Buffer.from(tokenFor(id));
    const site = request.headers['sec-fetch-site'];
    return (
      given.length === expected.length &&
      timingSafeEqual(given, expected) &&
      (!site || site === 'same-origin' || site === 'none')
    );
  }

  const wordsOf = (reply: FastifyReply, session: Stripe.Checkout.Session | undefined | null): Words =>
    wordsFor(session?.locale, reply.request.headers['accept-language']);

  /** The session if it can be paid; else it has answered already. */
  function openSession(id: string, reply: FastifyReply): Stripe.Checkout.Session | null {
    endWhatRanOut(world);
    const session = store.get('checkout.session', id);
    if (session?.status === 'open') return session;
    const words = wordsOf(reply, session);
    const tell = (told: Words['notFound'], status: number, link?: { href: string; text: string } | null) =>
      sendPage(reply, { title: told.page, status, words, body: notice({ ...told, link: link ?? null }) });
    if (!session) tell(words.notFound, 404);
    else if (session.status === 'complete')
      tell(words.alreadyPaid, 200, { href: successUrl(session), text: words.alreadyPaid.link });
    else {
      const back = session.cancel_url;
      tell(words.expired, 410, back ? { href: back, text: words.backTo(world.merchantName) } : null);
    }
    return null;
  }

  /** 200 also after a refusal: a browser reports any 4xx page as an error of the site. */
  function showPay(reply: FastifyReply, session: Stripe.Checkout.Session, rest: Partial<PayPage> = {}) {
    const rates = session.shipping_options.flatMap(
      ({ shipping_rate: rate }) => store.get('shipping_rate', String(rate)) ?? [],
    );
    const saved = savedCards(world, session);
    const words = wordsOf(reply, session);
    const body = payPage({
      session,
      words,
      items: lineItemsOf(store, session.id),
      rates,
      merchant: world.merchantName,
      token: tokenFor(session.id),
      saved,
      chosen: saved[0]?.id ?? '',
      keeps: planOf(world, session).setup_future_usage !== undefined,
      asks: asksToKeep(world, session),
      ...rest,
    });
    return sendPage(reply, {
      title: `${rest.alert || rest.errors ? `${words.notPaidYet} – ` : ''}${words.pay(world.merchantName)}`,
      words,
      body,
      leadsTo: session.success_url,
    });
  }

  /** The saved card that was chosen, or the new one that was typed in. */
  function readMeans(session: Stripe.Checkout.Session, fields: CardFields, words: Words): MeansReading {
    const saved = savedCards(world, session).find(({ id }) => id === fields.method);
    if (saved) return { ok: true, means: { saved } };
    const reading = readCard(fields, { email: session.customer_details?.email ?? null, now: world.now(), words });
    return reading.ok
      ? { ok: true, means: { card: reading.card, save: asksToKeep(world, session) && fields.save } }
      : reading;
  }

  function foreign(reply: FastifyReply, session: Stripe.Checkout.Session | undefined) {
    const words = wordsOf(reply, session);
    return sendPage(reply, { title: words.foreign.page, status: 403, words, body: notice(words.foreign) });
  }

  app.get('/', async (_request, reply) =>
    sendPage(reply, {
      title: 'Stripe sandbox',
      body: homePage(listPage(store, 'payment_intent', { limit: 25 }, { url: '/' }).data),
    }),
  );

  app.get<WithId>('/c/pay/:id', async (request, reply) => {
    const session = openSession(request.params.id, reply);
    if (!session) return reply;
    const intent = session.payment_intent ? store.must('payment_intent', String(session.payment_intent)) : null;
    return showPay(reply, session, {
      alert: intent?.last_payment_error ? refusal(intent.last_payment_error, wordsOf(reply, session)) : null,
    });
  });

  app.post<WithId>('/c/pay/:id', async (request, reply) => {
    const { id } = request.params;
    const done = store.get('checkout.session', id);
    // The second of two clicks: the first has paid, so this one only follows it.
    if (done?.status === 'complete') return reply.redirect(successUrl(done), 303);
    const session = openSession(id, reply);
    if (!session) return reply;
    if (!cameFromOurForm(request, id)) return foreign(reply, session);
    const fields = readFields(request.body);
    const words = wordsOf(reply, session);
    const reading = readMeans(session, fields, words);
    if (!reading.ok) {
      return showPay(reply, session, { fields, chosen: '', errors: reading.errors, alert: reading.alert ?? null });
    }
    const attempt = paySession(world, session, reading.means);
    if (attempt.outcome === 'declined') {
      return showPay(reply, store.must('checkout.session', id), {
        fields,
        chosen: fields.method,
        alert: refusal(attempt.error, words),
      });
    }
    if (attempt.outcome === 'challenge') return reply.redirect(`/c/authenticate/${attempt.intent.id}`, 303);
    return reply.redirect(successUrl(session), 303);
  });

  app.post<WithId>('/c/pay/:id/shipping', async (request, reply) => {
    const session = openSession(request.params.id, reply);
    if (!session) return reply;
    if (!cameFromOurForm(request, session.id)) return foreign(reply, session);
    const wanted = new Map(Object.entries(request.body ?? {})).get('rate');
    const option = session.shipping_options.find(({ shipping_rate: rate }) => rate === wanted);
    if (option) store.transaction(() => chooseShipping(world, session, option));
    return reply.redirect(`/c/pay/${session.id}`, 303);
  });

  app.get<WithId>('/c/authenticate/:id', async (request, reply) => {
    const intent = store.get('payment_intent', request.params.id);
    if (intent?.status !== 'requires_action') return afterChallenge(request.params.id, reply);
    const session = sessionOf(world, intent.id);
    const words = wordsOf(reply, session);
    const body = challengePage(intent, { merchant: world.merchantName, token: tokenFor(intent.id), words });
    const leadsTo = session?.success_url ?? intent.next_action?.redirect_to_url?.return_url ?? null;
    return sendPage(reply, { title: words.challenge.page, words, body, leadsTo });
  });

  app.post<WithId>('/c/authenticate/:id', async (request, reply) => {
    endWhatRanOut(world);
    const intent = store.get('payment_intent', request.params.id);
    if (intent?.status !== 'requires_action') return afterChallenge(request.params.id, reply);
    if (!cameFromOurForm(request, intent.id)) return foreign(reply, sessionOf(world, intent.id));
    const passed = new Map(Object.entries(request.body ?? {})).get('answer') === 'complete';
    store.transaction(() => answerChallenge(world, intent, passed));
    return afterChallenge(intent.id, reply, intent.next_action?.redirect_to_url?.return_url ?? null);
  });

  function afterChallenge(id: string, reply: FastifyReply, returnUrl: string | null = null) {
    const intent = store.get('payment_intent', id);
    const session = intent ? sessionOf(world, id) : undefined;
    if (session?.status === 'complete') return reply.redirect(successUrl(session), 303);
    if (session) return reply.redirect(`/c/pay/${session.id}`, 303);
    if (intent && returnUrl) {
      const target = new URL(returnUrl);
      const status = intent.status === 'requires_payment_method' ? 'failed' : 'succeeded';
      target.searchParams.set('payment_intent', intent.id);
      target.searchParams.set('payment_intent_client_secret', intent.client_secret ?? '');
      target.searchParams.set('redirect_status', status);
      return reply.redirect(target.href, 303);
    }
    const words = wordsOf(reply, session);
    const { page: title } = words.nothingToConfirm;
    return sendPage(reply, { title, status: intent ? 200 : 404, words, body: notice(words.nothingToConfirm) });
  }
}

/** Why a card was refused, in the page's language; what has no words there, in the API's. */
function refusal({ decline_code, code, message }: Stripe.PaymentIntent.LastPaymentError, words: Words): string {
  return words.declined[decline_code ?? code ?? ''] ?? message ?? words.declinedOtherwise;
}

function successUrl(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}

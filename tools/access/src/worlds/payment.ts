import { caller, startWorld, shopper as testShopper, vases } from '@souk/payment/testing';
import { CARD, payAt, until } from '@souk/payment/testing-stripe';
import type { World } from '../world.ts';
import { deadLetter } from './dead-letter.ts';

const ADA = '0a0a0a0a-0000-4000-8000-00000000000a';
const EVE = '0e0e0e0e-0000-4000-8000-00000000000e';
const usd = (amount: number) => ({ amount, currency: 'USD' });

/** The payment service on the Stripe sandbox, with payments of a shopper and gift cards. */
export async function openPayments(): Promise<World> {
  const world = await startWorld();
  const call = caller(() => world);
  const { open } = testShopper(() => world);
  const request = () => ({ ...vases(), owner: `user:${ADA}` });
  const payment = async () => ({ id: (await open(request())).id });
  async function giftCard() {
    const body = { amount: usd(5000), expiresAt: null };
    const made = await call('POST', '/gift-cards', { who: 'admin', key: crypto.randomUUID(), body });
    return made.json() as { id: string; code: string };
  }
  /** Saved on Stripe's page, as it is paid with. */
  async function savedCard() {
    const { paymentUrl } = await open(request());
    await payAt(paymentUrl, CARD.good, { save: 'yes' });
    const cards = async () => (await call('GET', '/payment-methods', { who: `user:${ADA}` })).json().items;
    await until(async () => (await cards()).length > 0);
    return { id: (await cards())[0].id as string };
  }
  const hold = async () => ({ giftCardId: (await giftCard()).id, amount: usd(1000) });
  async function held() {
    const id = crypto.randomUUID();
    const made = await call('PUT', `/gift-card-holds/${id}`, { body: await hold() });
    if (made.statusCode !== 200) throw new Error(made.body);
    return { id };
  }
  return {
    app: world.app,
    keys: world.keys,
    owner: ADA,
    other: EVE,
    close: world.stop,
    calls: {
      listSavedCards: async () => ({ hidden: (await savedCard()).id }),
      removeSavedCard: async () => ({ params: await savedCard() }),
      openPayment: () => ({ body: request() }),
      listPayments: async () => ({ hidden: (await payment()).id }),
      readPayment: async () => ({ params: await payment() }),
      changePayment: async () => ({ params: await payment(), body: { status: 'expired' } }),
      capturePayment: async () => ({ params: await payment() }),
      expirePayment: async () => ({ params: await payment() }),
      refundPayment: async () => ({ params: await payment(), body: { amount: 1 } }),
      issueGiftCard: () => ({ body: { amount: usd(5000), expiresAt: null } }),
      readGiftCard: async () => ({ params: { id: (await giftCard()).id } }),
      findGiftCard: async () => ({ body: { code: (await giftCard()).code } }),
      holdGiftCard: async () => ({ params: { id: crypto.randomUUID() }, body: await hold() }),
      captureGiftCard: async () => ({ params: await held() }),
      releaseGiftCard: async () => ({ params: await held() }),
      refundGiftCard: async () => ({ params: await held(), body: { amount: 1 } }),
      receiveStripeEvent: () => ({ body: {} }),
      readDeadLetter: async () => ({ params: await deadLetter(world.database) }),
      replayDeadLetter: async () => ({ params: await deadLetter(world.database) }),
      exportPerson: () => ({ params: { subject: `user:${ADA}` } }),
      erasePerson: () => ({ params: { subject: `user:${EVE}` } }),
    },
  };
}

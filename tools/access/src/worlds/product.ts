import { openTestShop, usd } from '@souk/product/testing';
import { openTestReviews, SAID } from '@souk/product/testing-reviews';
import type { World } from '../world.ts';
import { deadLetter } from './dead-letter.ts';

const ADA = '0a0a0a0a-0000-4000-8000-00000000000a';
const EVE = '0e0e0e0e-0000-4000-8000-00000000000e';

/** The product service, with drafts that are not on sale and stock that is reserved. */
export async function openProduct(): Promise<World> {
  const shop = await openTestShop();
  const vase = { title: 'Vase', variants: [{ price: usd(1000), stock: 5 }] };
  const draft = () => shop.add({ ...vase, status: 'draft' });
  const ask = async (method: 'POST', url: string, payload: object = {}) => {
    const headers = { authorization: shop.order, 'idempotency-key': crypto.randomUUID() };
    const answer = await shop.app.inject({ method, url, headers, payload });
    if (answer.statusCode >= 300) throw new Error(answer.body);
    return answer.json();
  };
  async function lines() {
    const { variants } = await shop.add(vase);
    return [{ variantId: variants[0]?.id ?? '', quantity: 1 }];
  }
  async function reserved() {
    const order = { id: crypto.randomUUID(), lines: await lines(), expiresInSeconds: 600 };
    await ask('POST', '/reservations', order);
    return { id: order.id, lines: order.lines };
  }
  const reviews = openTestReviews(shop);
  /** Written by the owner, and shown. */
  async function review() {
    const { id } = (await reviews.write(`user:${ADA}`, (await reviews.vase()).id)).json();
    await reviews.approve(id);
    return id as string;
  }
  return {
    app: shop.app,
    keys: shop.keys,
    owner: ADA,
    other: EVE,
    close: shop.close,
    calls: {
      listProducts: async () => ({ query: '?status=draft', hidden: (await draft()).id }),
      readProduct: async () => ({ params: { idOrSlug: (await draft()).id } }),
      readVariants: async () => ({ query: `?ids=${(await lines())[0]?.variantId}` }),
      createProduct: () => ({ body: vase }),
      replaceProduct: async () => ({ params: { id: (await draft()).id }, body: vase }),
      deleteProduct: async () => ({ params: { id: (await draft()).id } }),
      readDeadLetter: async () => ({ params: await deadLetter(shop.deps.database) }),
      replayDeadLetter: async () => ({ params: await deadLetter(shop.deps.database) }),
      replaceCategory: async () => {
        const slug = `shelf-${crypto.randomUUID()}`;
        await shop.add({ ...vase, categories: [slug] });
        return { params: { slug }, body: { title: 'Shelf' } };
      },
      setCurrency: () => ({ params: { code: 'EUR' }, body: { rate: 0.9, step: 100 } }),
      importProducts: () => ({ body: 'Handle,Title,Variant Price\nbowl,Bowl,10.00\n', type: 'text/csv' }),
      reserveStock: async () => ({
        body: { id: crypto.randomUUID(), lines: await lines(), expiresInSeconds: 600 },
      }),
      commitReservation: async () => ({ params: { id: (await reserved()).id } }),
      releaseReservation: async () => ({ params: { id: (await reserved()).id } }),
      listReviews: async () => ({ params: { idOrSlug: (await reviews.vase()).id } }),
      readOwnReview: async () => ({ params: { id: (await reviews.vase()).id } }),
      writeReview: async () => ({ params: { id: (await reviews.vase()).id }, body: SAID }),
      editReview: async () => ({ params: { id: await review() }, body: SAID }),
      deleteReview: async () => ({ params: { id: await review() } }),
      voteForReview: async () => ({ params: { id: await review() } }),
      withdrawVote: async () => ({ params: { id: await review() } }),
      reportReview: async () => ({ params: { id: await review() }, body: { reason: 'other' } }),
      approveReview: async () => ({ params: { id: await review() }, body: {} }),
      rejectReview: async () => ({ params: { id: await review() }, body: { reason: 'Off topic' } }),
      answerReview: async () => ({ params: { id: await review() }, body: { answer: 'Thank you' } }),
      importReviews: async () => {
        const one = { ...SAID, product: (await reviews.vase()).slug, createdAt: '2026-01-01T00:00:00Z' };
        return { body: { reviews: [one] } };
      },
      exportPerson: () => ({ params: { subject: `user:${ADA}` } }),
      erasePerson: () => ({ params: { subject: `user:${EVE}` } }),
      restockReservation: async () => {
        const { id, lines } = await reserved();
        await ask('POST', `/reservations/${id}/commit`);
        return { params: { id }, body: { lines } };
      },
    },
  };
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CARDS, type OrderSeen, type Shopper } from './shopper.ts';
import type { Staff } from './staff.ts';

interface Scene {
  shopper: Shopper;
  staff: Staff;
  /** How long the shop waits for a payment. */
  deadlineSeconds: number;
}
type Go = (scene: Scene) => Promise<void>;

async function pays({ shopper }: Scene): Promise<OrderSeen | null> {
  const order = await shopper.place();
  if (order) await shopper.pay(order);
  return order;
}
/** Undefined when it is not confirmed after all: sold out, or too late. */
async function buysForGood(scene: Scene): Promise<OrderSeen | undefined> {
  const order = await pays(scene);
  const outcome = order ? await scene.shopper.outcome(order.id) : undefined;
  return outcome?.status === 'confirmed' ? outcome : undefined;
}

/** What shoppers do, and what is then done for them. Each ends when the last of it was asked for. */
export const WAYS = {
  buys: async (scene) => void (await pays(scene)),

  async 'is-declined-first'({ shopper }) {
    const order = await shopper.place();
    if (!order) return;
    await shopper.pay(order, CARDS.declined);
    await shopper.pay(order);
  },

  async 'clicks-twice'({ shopper }) {
    const key = randomUUID();
    const [order] = await Promise.all([shopper.place(key), shopper.place(key)]);
    if (order) await Promise.all([shopper.pay(order), shopper.pay(order)]);
  },

  async 'places-again'({ shopper }) {
    await shopper.place();
    const order = await shopper.place();
    if (order) await shopper.pay(order);
  },

  async cancels({ shopper }) {
    const order = await shopper.place();
    if (order) await shopper.cancel(order.id);
  },

  async 'cancels-while-paying'({ shopper }) {
    const order = await shopper.place();
    if (order) await Promise.all([shopper.pay(order), shopper.cancel(order.id)]);
  },

  leaves: async ({ shopper }) => void (await shopper.place()),

  async 'pays-at-the-deadline'({ shopper, deadlineSeconds }) {
    const order = await shopper.place();
    if (!order) return;
    await sleep(deadlineSeconds * 1000 - 100);
    await shopper.pay(order);
  },

  async 'loses-stock'({ shopper, staff }) {
    const order = await shopper.place();
    // what a gift card pays whole is sold by now: nobody gives that away
    if (!order?.paymentUrl) return;
    await staff.giveStockAway(order.id);
    await shopper.pay(order);
  },

  async 'gets-refund'(scene) {
    const order = await buysForGood(scene);
    if (!order) return;
    await scene.staff.refund(order.id, 500);
    await scene.staff.refund(order.id, 700);
    scene.shopper.acted();
  },

  async 'calls-off'(scene) {
    const order = await buysForGood(scene);
    if (order) await scene.shopper.cancel(order.id);
  },

  async 'sends-back'(scene) {
    const order = await buysForGood(scene);
    if (!order) return;
    await scene.staff.fulfil(order.id);
    const returnId = await scene.shopper.askReturn(order);
    if (returnId) await scene.staff.approveReturn(returnId);
    scene.shopper.acted();
  },
} satisfies Record<string, Go>;

export type Way = keyof typeof WAYS;
export const ways = Object.keys(WAYS) as Way[];

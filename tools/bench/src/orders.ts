import { cpuOf, sumOf } from './cpu.ts';
import { buy, stockedVariant } from './purchase.ts';
import { type Figure, median, rounded } from './report.ts';
import type { Shop } from './shop.ts';

// Node's compiler settles within some dozens of orders.
const WARM_UP = 60;
const ORDERS = 150;
const SHOPPERS = 3;
const CROWD = 10;
const CROWD_ORDERS = 200;

/** CPU of one placed and paid order over every process that the shop runs: services, Postgres, Restate, sandboxes. */
export async function measureOrders(shop: Shop): Promise<Figure[]> {
  const variant = await stockedVariant(shop, WARM_UP + ORDERS + CROWD_ORDERS);
  const buyMany = async (shoppers: number, count: number) => {
    const latencies: number[] = [];
    let left = count;
    const started = performance.now();
    const shopper = async () => {
      while (left-- > 0) latencies.push(await buy(shop, variant));
    };
    const times = await cpuOf(shop.pids(), async () => {
      await Promise.all(Array.from({ length: shoppers }, shopper));
    });
    return { times, latencies, perSecond: (count * 1000) / (performance.now() - started) };
  };
  await buyMany(SHOPPERS, WARM_UP);
  const { times, latencies } = await buyMany(SHOPPERS, ORDERS);
  const crowd = await buyMany(CROWD, CROWD_ORDERS);
  const each = (ms: number) => rounded(ms / ORDERS, 1);
  // Stripe and the mail server are elsewhere in production; here they are processes of ours.
  const ours = [...times.keys()].filter((name) => !name.endsWith('-sandbox'));
  return [
    { name: 'placed and paid order: CPU, all processes', value: each(sumOf(times)), unit: 'ms', limit: 80 },
    { name: '  of it without the stand-ins for Stripe and mail', value: each(sumOf(times, ours)), unit: 'ms' },
    ...[...times]
      .filter(([, ms]) => ms / ORDERS >= 0.5)
      .sort(([, a], [, b]) => b - a)
      .map(([name, ms]) => ({ name: `  of it in ${name}`, value: each(ms), unit: 'ms' })),
    { name: 'from paying to confirmed, median', value: rounded(median(latencies), 0), unit: 'ms' },
    { name: `orders per second at ${CROWD} shoppers`, value: rounded(crowd.perSecond, 1), unit: '1/s' },
    { name: '  CPU of one of them, all processes', value: rounded(sumOf(crowd.times) / CROWD_ORDERS, 1), unit: 'ms' },
    { name: '  from paying to confirmed, median', value: rounded(median(crowd.latencies), 0), unit: 'ms' },
  ];
}

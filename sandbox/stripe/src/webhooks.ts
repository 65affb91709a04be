import type { FastifyBaseLogger } from 'fastify';
import type Stripe from 'stripe';
import type { Faults } from './faults.ts';
import { pendingOf } from './resources/events.ts';
import { secretName } from './resources/webhook-endpoints.ts';
import { createSender } from './send-webhook.ts';
import { endpointsFor, type World } from './world.ts';

const second = 1000;
/** Waits between attempts: quick at first, since a local shop restarts in seconds, then up to hours; two days in all. */
const delays = [1, 2, 5, 15, 60, 300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600].map((wait) => wait * second);
const lanes = 4;

type Due = { id: number; event: string; endpoint: string; attempts: number; nextAt: number };
type Options = { world: World; faults: Faults; log: FastifyBaseLogger };
export type Deliveries = ReturnType<typeof startDeliveries>;

/** Sends pending deliveries apart from the API. All state is in the store, so a restart goes on where this one stopped. */
export function startDeliveries({ world, faults, log }: Options) {
  const { store } = world;
  const sender = createSender();
  const sending = new Map<number, string>();
  let closing = false;
  /** In memory like the faults: after a restart everything is sent. */
  let held = false;
  let timer: NodeJS.Timeout | undefined;

  /** What is next for one endpoint, the earliest first. Endpoints have lanes of their own: one that hangs holds up no other. */
  const nextFor = (endpoint: string): Due[] =>
    store
      .rows(
        `SELECT id, event, endpoint, attempts, next_at FROM deliveries
         WHERE endpoint = ? AND state = 'pending' ORDER BY next_at, id LIMIT ?`,
        endpoint,
        lanes * 2,
      )
      .map((row) => ({
        id: Number(row.id),
        event: String(row.event),
        endpoint: String(row.endpoint),
        attempts: Number(row.attempts),
        nextAt: Number(row.next_at),
      }))
      .filter(({ id }) => !sending.has(id));

  function pump(): void {
    clearTimeout(timer);
    if (closing || held) return;
    const now = world.now();
    const waits = store.where('webhook_endpoint', "json_extract(json, '$.status') = 'enabled'").flatMap(({ id }) => {
      const waiting = nextFor(id);
      const busy = [...sending.values()].filter((endpoint) => endpoint === id).length;
      const ready = waiting.filter(({ nextAt }) => nextAt <= now).slice(0, Math.max(lanes - busy, 0));
      for (const delivery of ready) start(delivery);
      const later = waiting.find(({ nextAt }) => nextAt > now);
      return later ? [later.nextAt - now] : [];
    });
    if (waits.length > 0) timer = setTimeout(pump, Math.min(Math.max(Math.min(...waits), 10), 60 * second));
  }

  function start(delivery: Due): void {
    sending.set(delivery.id, delivery.endpoint);
    void deliver(delivery).finally(() => {
      sending.delete(delivery.id);
      pump();
    });
  }

  async function deliver(delivery: Due): Promise<void> {
    const event = store.must('event', delivery.event);
    const fault = delivery.attempts === 0 ? faults.forWebhook(event.type) : undefined;
    if (fault?.does === 'delay') return postpone(delivery, fault.delayMs);
    if (fault?.does === 'lose') return conclude(delivery, 'failed');
    const problem = await send(delivery.endpoint, { ...event, pending_webhooks: pendingOf(store, event.id) });
    if (fault?.does === 'duplicate' && !closing) await send(delivery.endpoint, event);
    // The store may be closed by now; the delivery is still pending in it and is sent after the next start.
    if (closing) return;
    if (!problem) return conclude(delivery, 'delivered');
    const wait = delays[delivery.attempts];
    log.warn(
      { event: event.id, type: event.type, endpoint: delivery.endpoint, attempt: delivery.attempts + 1, problem },
      'webhook not taken',
    );
    return wait === undefined ? conclude(delivery, 'failed') : postpone(delivery, wait);
  }

  /** Null when the endpoint took it. */
  async function send(id: string, event: Stripe.Event): Promise<string | null> {
    const endpoint = store.get('webhook_endpoint', id);
    if (!endpoint) return 'the endpoint is gone';
    const secret = store.secret(secretName(id), () => '');
    return sender.send({ url: endpoint.url, secret, body: JSON.stringify(event) });
  }

  function conclude({ id }: Due, state: 'delivered' | 'failed'): void {
    store.run('UPDATE deliveries SET state = ?, attempts = attempts + 1 WHERE id = ?', state, id);
  }

  function postpone({ id }: Due, wait: number): void {
    const at = world.now() + wait;
    store.run("UPDATE deliveries SET attempts = attempts + 1, next_at = ? WHERE id = ? AND state = 'pending'", at, id);
  }

  return {
    /** Called inside a transaction, so it looks only after that has ended. */
    wake: () => void setImmediate(pump),

    hold(): void {
      held = true;
    },
    release({ shuffled }: { shuffled: boolean }): void {
      held = false;
      const now = world.now();
      if (shuffled) {
        store.run(
          "UPDATE deliveries SET next_at = ? - abs(random() % 1000000) WHERE state = 'pending' AND next_at <= ?",
          now,
          now,
        );
      }
      pump();
    },
    state: () => ({
      mode: held ? 'hold' : 'deliver',
      waiting: Number(store.rows("SELECT count(*) AS n FROM deliveries WHERE state = 'pending'")[0]?.n),
    }),

    /** Sends events again that may have been delivered before, some at a time. How many were sent, and how many were taken. */
    async repeat(events: Stripe.Event[]): Promise<{ sent: number; taken: number }> {
      const queue = events.flatMap((event) => endpointsFor(store, event.type).map(({ id }) => ({ id, event })));
      const sent = queue.length;
      let taken = 0;
      const lane = async () => {
        for (let next = queue.shift(); next && !closing; next = queue.shift()) {
          if ((await send(next.id, next.event)) === null) taken += 1;
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      return { sent, taken };
    },

    async stop(): Promise<void> {
      closing = true;
      clearTimeout(timer);
      sender.close();
    },
  };
}

import { createHmac } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Faults } from './faults.ts';
import { pendingOf } from './resources/events.ts';
import { secretName } from './resources/webhook-endpoints.ts';
import type { World } from './world.ts';

const second = 1000;
/** Waits between attempts: quick at first, since a local shop restarts in seconds, then up to hours; two days in all. */
const delays = [1, 2, 5, 15, 60, 300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600].map((wait) => wait * second);
const timeoutMs = 10 * second;
const lanes = 4;

export function sign(body: string, secret: string, timestamp: number): string {
  return `t=${timestamp},v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

type Due = { id: number; event: string; endpoint: string; attempts: number; nextAt: number };
type Options = { world: World; faults: Faults; log: FastifyBaseLogger };

/** Sends pending deliveries apart from the API. All state is in the store, so a restart goes on where this one stopped. */
export function startDeliveries({ world, faults, log }: Options) {
  const { store } = world;
  const sending = new Map<number, string>();
  const closing = new AbortController();
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
    if (closing.signal.aborted) return;
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
    const problem = await send(delivery, JSON.stringify({ ...event, pending_webhooks: pendingOf(store, event.id) }));
    if (fault?.does === 'duplicate' && !closing.signal.aborted) await send(delivery, JSON.stringify(event));
    // The store may be closed by now; the delivery is still pending in it and is sent after the next start.
    if (closing.signal.aborted) return;
    if (!problem) return conclude(delivery, 'delivered');
    const wait = delays[delivery.attempts];
    log.warn(
      { event: event.id, type: event.type, endpoint: delivery.endpoint, attempt: delivery.attempts + 1, problem },
      'webhook not taken',
    );
    return wait === undefined ? conclude(delivery, 'failed') : postpone(delivery, wait);
  }

  /** Null when the endpoint took it. */
  async function send({ endpoint: id }: Due, body: string): Promise<string | null> {
    const endpoint = store.get('webhook_endpoint', id);
    if (!endpoint) return 'the endpoint is gone';
    const secret = store.secret(secretName(id), () => '');
    try {
      const response = await fetch(endpoint.url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': sign(body, secret, Math.floor(Date.now() / second)),
          'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        },
      });
      await response.body?.cancel();
      return response.ok ? null : `status ${response.status}`;
    } catch (error) {
      return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'no connection';
    }
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
    async stop(): Promise<void> {
      closing.abort();
      clearTimeout(timer);
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Stripe from 'stripe';
import { z } from 'zod';
import { authenticate } from './authenticate.ts';
import { readBooks } from './books.ts';
import { ApiError } from './errors.ts';
import { type Faults, faultSchema } from './faults.ts';
import { listPage } from './list.ts';
import type { Deliveries } from './webhooks.ts';
import type { World } from './world.ts';

type AdminOptions = { world: World; secretKey: string; faults: Faults; deliveries: Deliveries };

const modeSchema = z.strictObject({ mode: z.enum(['deliver', 'hold']), shuffled: z.boolean().default(false) });
const redeliverySchema = z.strictObject({
  /** One event; without it, the `last` ones, of this `type` if it is given. */
  event: z.string().optional(),
  type: z.string().optional(),
  last: z.number().int().min(1).max(10_000).default(1),
  times: z.number().int().min(1).max(100).default(1),
  shuffled: z.boolean().default(false),
  delayMs: z.number().int().min(0).max(60_000).default(0),
});

/** What Stripe does not have: faults on demand, a hand on the webhooks, and the books, for whoever tests against the sandbox. */
export async function admin(
  app: FastifyInstance,
  { world, secretKey, faults, deliveries }: AdminOptions,
): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    if (!isFromThisMachine(request)) authenticate(request.headers.authorization, secretKey);
    // A page on another site cannot send JSON here without asking first, and nothing answers that question.
    const writes = request.method !== 'GET' && request.headers['content-type'] !== undefined;
    if (writes && !request.headers['content-type']?.startsWith('application/json')) {
      return reply.status(415).send({ error: 'send application/json' });
    }
  });
  app.setErrorHandler<ApiError | FastifyError>((error, _request, reply) => {
    const status = error instanceof ApiError ? error.status : (error.statusCode ?? 500);
    return reply.status(status).send({ error: error.message });
  });
  app.get('/faults', async () => faults.all());
  app.post('/faults', async (request, reply) => {
    const fault = read(faultSchema, request, reply);
    if (!fault) return reply;
    faults.add(fault);
    return reply.status(201).send(fault);
  });
  app.delete('/faults', async (_request, reply) => {
    faults.clear();
    return reply.status(204).send();
  });
  app.get('/webhooks', async () => deliveries.state());
  app.post('/webhooks', async (request, reply) => {
    const wanted = read(modeSchema, request, reply);
    if (!wanted) return reply;
    if (wanted.mode === 'hold') deliveries.hold();
    else deliveries.release(wanted);
    return deliveries.state();
  });
  app.post('/webhooks/redeliveries', async (request, reply) => {
    const wanted = read(redeliverySchema, request, reply);
    if (!wanted) return reply;
    const events = chosen(world, wanted);
    if (events.length === 0) return reply.status(404).send({ error: 'no such event' });
    const queue = Array.from({ length: wanted.times }, () => events).flat();
    await sleep(wanted.delayMs);
    return deliveries.repeat(wanted.shuffled ? shuffled(queue) : queue);
  });
  app.get('/books', async () => readBooks(world));
}

/** The name counts too: a page whose own name leads to 127.0.0.1 is still a page on another site. */
function isFromThisMachine({ ip, hostname }: FastifyRequest): boolean {
  const near = ip === '::1' || /^(::ffff:)?127\./.test(ip);
  return near && (/^(127\.[\d.]+|localhost|\[::1\])$/.test(hostname) || hostname.endsWith('.localhost'));
}

function read<S extends z.ZodType>(schema: S, request: FastifyRequest, reply: FastifyReply): z.infer<S> | null {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  reply.status(400).send({ error: parsed.error.issues });
  return null;
}

/** As they happened. */
function chosen({ store }: World, { event: id, type, last }: z.infer<typeof redeliverySchema>): Stripe.Event[] {
  const one = id ? store.get('event', id) : undefined;
  if (id) return one ? [one] : [];
  return listPage(store, 'event', { limit: last }, { url: '', filters: { type } }).data.reverse();
}

function shuffled<T>(things: T[]): T[] {
  const placed = things.map((thing) => ({ thing, at: Math.random() }));
  return placed.sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}

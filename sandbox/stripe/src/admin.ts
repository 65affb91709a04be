import type { FastifyInstance } from 'fastify';
import { type Faults, faultSchema } from './faults.ts';
import type { World } from './world.ts';

/** What Stripe does not have: faults on demand, and the books, for whoever tests against the sandbox. JSON only. */
export async function admin(app: FastifyInstance, { world, faults }: { world: World; faults: Faults }): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    // A page on another site cannot send JSON here without asking first, and nothing answers that question.
    const writes = request.method !== 'GET' && request.headers['content-type'] !== undefined;
    if (writes && !request.headers['content-type']?.startsWith('application/json')) {
      return reply.status(415).send({ error: 'send application/json' });
    }
  });
  app.get('/faults', async () => faults.all());
  app.post('/faults', async (request, reply) => {
    const parsed = faultSchema.safeParse(request.body);
    if (!parsed.success) return reply.status(400).send({ error: parsed.error.issues });
    faults.add(parsed.data);
    return reply.status(201).send(parsed.data);
  });
  app.delete('/faults', async (_request, reply) => {
    faults.clear();
    return reply.status(204).send();
  });
  app.get('/books', async () => readBooks(world));
}

/** Per currency, in minor units: money taken, given back, still held, lost to disputes, paid as fees, and what is left. */
export function readBooks({ store }: Pick<World, 'store'>) {
  const movements = store.rows(`
    SELECT json_extract(json, '$.currency') AS currency,
      sum(CASE json_extract(json, '$.type') WHEN 'charge' THEN json_extract(json, '$.amount') ELSE 0 END) AS captured,
      sum(CASE json_extract(json, '$.type') WHEN 'refund' THEN -json_extract(json, '$.amount') ELSE 0 END) AS refunded,
      sum(CASE json_extract(json, '$.type') WHEN 'adjustment' THEN -json_extract(json, '$.amount') ELSE 0 END) AS disputed,
      sum(json_extract(json, '$.fee')) AS fees,
      sum(json_extract(json, '$.net')) AS net
    FROM objects WHERE kind = 'balance_transaction' GROUP BY 1`);
  const holds = store.rows(`
    SELECT json_extract(json, '$.currency') AS currency, sum(json_extract(json, '$.amount_capturable')) AS held
    FROM objects WHERE kind = 'payment_intent' AND json_extract(json, '$.status') = 'requires_capture' GROUP BY 1`);
  const none = { captured: 0, refunded: 0, disputed: 0, fees: 0, net: 0, held: 0 };
  const currencies = new Set([...movements, ...holds].map((row) => String(row.currency)));
  return Object.fromEntries(
    [...currencies].sort().map((currency) => {
      const { currency: _, ...moved } = movements.find((row) => row.currency === currency) ?? {};
      const held = Number(holds.find((row) => row.currency === currency)?.held ?? 0);
      return [currency, { ...none, ...moved, held }];
    }),
  );
}

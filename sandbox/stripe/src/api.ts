import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { apiVersion } from './api-version.ts';
import { authenticate } from './authenticate.ts';
import { ApiError } from './errors.ts';
import { expandAll } from './expand.ts';
import type { Faults } from './faults.ts';
import { fingerprintOf, type InProgress, keyInUse, recall, remember } from './idempotency.ts';
import { expand, parseForm, readParams } from './params.ts';
import { endWhatRanOut } from './payments/end-what-ran-out.ts';
import { routes } from './resources.ts';
import { Reply, type Route } from './route.ts';
import type { World } from './world.ts';

export type ApiOptions = { world: World; secretKey: string; faults: Faults };

/** Stripe's REST API under /v1: key, idempotency, parameters, one transaction per request, expansion, errors. */
export async function api(app: FastifyInstance, { world, secretKey, faults }: ApiOptions): Promise<void> {
  const inProgress: InProgress = new Set();
  app.addHook('onRequest', async (request, reply) => {
    reply.header('stripe-version', request.headers['stripe-version'] ?? apiVersion);
    authenticate(request.headers.authorization, secretKey);
  });
  app.addHook('preHandler', async (request, reply) => faults.beforeRequest(request, reply));
  app.setErrorHandler((error, request, reply) => {
    const refusal = toApiError(error);
    if (refusal.status >= 500) request.log.error({ err: error }, 'request failed');
    return reply.status(refusal.status).send({ error: refusal.body });
  });
  app.setNotFoundHandler((request) => {
    throw new ApiError(404, {
      type: 'invalid_request_error',
      message: `Unrecognized request URL (${request.method}: ${request.url.split('?')[0]}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
    });
  });
  for (const entry of routes) {
    app.route({
      method: entry.method,
      url: entry.path,
      handler: (request, reply) => serve({ world, faults, inProgress }, entry, request, reply),
    });
  }
}

type Serving = { world: World; faults: Faults; inProgress: InProgress };

async function serve(
  { world, faults, inProgress }: Serving,
  entry: Route,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const key = request.method === 'POST' ? idempotencyKey(request) : null;
  const path = request.url.split('?')[0] ?? '';
  const input =
    request.method === 'POST'
      ? { ...parseForm(request.url.split('?')[1] ?? ''), ...(request.body as object | null) }
      : parseForm(request.url.split('?')[1] ?? '');
  endWhatRanOut(world);
  const own: World = { ...world, request: { id: request.id, idempotency_key: key } };
  const fingerprint = key ? fingerprintOf(request.method, path, input) : '';
  if (key) {
    reply.header('idempotency-key', key);
    const known = recall(world.store, key, fingerprint, world.now());
    if (known) {
      reply.headers({ 'idempotent-replayed': 'true', 'original-request': known.request });
      return reply.status(known.status).type('application/json').send(known.body);
    }
    if (inProgress.has(key)) throw keyInUse(key);
    inProgress.add(key);
  }
  try {
    await faults.whileServing(request);
    const answer = execute(own, entry, { input, id: idOf(request), key, fingerprint });
    if (faults.losesAnswer(request)) return reply.hijack().raw.destroy();
    faults.afterRequest(request, reply);
    return reply.status(answer.status).type('application/json').send(answer.body);
  } finally {
    if (key) inProgress.delete(key);
  }
}

type Call = { input: Record<string, unknown>; id: string; key: string | null; fingerprint: string };

/** The change, its events and the answer kept under the idempotency key are one transaction. A refusal keeps only the answer. */
function execute(world: World, entry: Route, { input, id, key, fingerprint }: Call) {
  const { store } = world;
  const keep = (status: number, body: unknown) => {
    const answer = { status, body: JSON.stringify(body), request: world.request?.id ?? '' };
    if (key) remember(store, key, fingerprint, answer, world.now());
    return answer;
  };
  // Parameters that fail their check are not kept under the key, as with Stripe: the caller may mend and resend.
  const { expand: paths, ...rest } = input;
  const asked = readParams(z.object(expand), { expand: paths }).expand;
  const params = readParams(entry.params, rest);
  try {
    return store.transaction(() => {
      const result = entry.run(world, params, id);
      if (result instanceof Reply) return keep(result.status, result.body);
      return keep(200, expandAll(store, result, asked));
    });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return keep(error.status, { error: error.body });
  }
}

function idempotencyKey(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return null;
  if (key.length <= 255) return key;
  throw new ApiError(400, {
    type: 'invalid_request_error',
    message: 'Idempotency-Key must be at most 255 characters.',
  });
}

const idOf = (request: FastifyRequest): string => (request.params as { id?: string }).id ?? '';

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 400 && status < 500) {
    return new ApiError(status, {
      type: 'invalid_request_error',
      message: error instanceof Error ? error.message : 'Bad request.',
    });
  }
  return new ApiError(500, {
    type: 'api_error',
    message: 'An unknown error occurred in the sandbox; its log says more.',
  });
}

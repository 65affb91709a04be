import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApiError } from './errors.ts';

const times = z.number().int().min(1).max(1000).default(1);

/** What can be made to go wrong, for tests of whoever calls the sandbox. */
export const faultSchema = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.literal('request'),
    times,
    method: z.enum(['GET', 'POST', 'DELETE']).optional(),
    /** Start of the path, e.g. /v1/payment_intents */
    path: z.string().startsWith('/v1').default('/v1'),
    /** Answered with this status, before anything is done or after all of it is. */
    status: z.union([z.literal(429), z.number().int().min(500).max(599)]).optional(),
    when: z.enum(['before', 'after']).default('before'),
    /** Held this long while it counts as in progress. */
    delayMs: z.number().int().min(1).max(120_000).optional(),
    /** Done and committed, but the connection is cut before the answer. */
    loseAnswer: z.boolean().default(false),
  }),
  z.strictObject({
    on: z.literal('webhook'),
    times,
    /** An event type; without it, any. */
    type: z.string().optional(),
    does: z.enum(['delay', 'duplicate', 'lose']),
    delayMs: z.number().int().min(1).max(600_000).default(5000),
  }),
]);
export type Fault = z.infer<typeof faultSchema>;
type RequestFault = Extract<Fault, { on: 'request' }>;
type WebhookFault = Extract<Fault, { on: 'webhook' }>;

export type Faults = ReturnType<typeof createFaults>;

function refusal(status: number, reply: FastifyReply): ApiError {
  if (status === 429) reply.header('stripe-should-retry', 'true');
  return new ApiError(status, {
    type: 'api_error',
    message: 'A fault that was asked for through /_sandbox/faults.',
  });
}

/** Faults live in memory: a restart is free of them. Each one counts down as it is used. */
export function createFaults() {
  const planned = new Set<Fault>();
  const use = (fault: Fault) => {
    fault.times -= 1;
    if (fault.times === 0) planned.delete(fault);
  };
  const forRequest = (request: FastifyRequest, wanted: (fault: RequestFault) => boolean): RequestFault | undefined =>
    [...planned].find(
      (fault): fault is RequestFault =>
        fault.on === 'request' &&
        request.url.startsWith(fault.path) &&
        (!fault.method || fault.method === request.method) &&
        wanted(fault),
    );

  return {
    add: (fault: Fault) => void planned.add(fault),
    clear: () => planned.clear(),
    all: () => [...planned],

    async beforeRequest(request: FastifyRequest, reply: FastifyReply): Promise<void> {
      const fault = forRequest(request, ({ status, when }) => status !== undefined && when === 'before');
      if (!fault?.status) return;
      use(fault);
      if (fault.delayMs) await sleep(fault.delayMs);
      throw refusal(fault.status, reply);
    },

    /** What was done stays done and its answer is kept under the idempotency key, but the caller gets an error. */
    afterRequest(request: FastifyRequest, reply: FastifyReply): void {
      const fault = forRequest(request, ({ status, when }) => status !== undefined && when === 'after');
      if (!fault?.status) return;
      use(fault);
      throw refusal(fault.status, reply);
    },

    async whileServing(request: FastifyRequest): Promise<void> {
      const fault = forRequest(
        request,
        ({ delayMs, status, loseAnswer }) => delayMs !== undefined && !status && !loseAnswer,
      );
      if (!fault?.delayMs) return;
      use(fault);
      await sleep(fault.delayMs);
    },

    losesAnswer(request: FastifyRequest): boolean {
      const fault = forRequest(request, ({ loseAnswer }) => loseAnswer);
      if (fault) use(fault);
      return fault !== undefined;
    },

    forWebhook(type: string): WebhookFault | undefined {
      const fault = [...planned].find(
        (candidate): candidate is WebhookFault =>
          candidate.on === 'webhook' && (!candidate.type || candidate.type === type),
      );
      if (fault) use(fault);
      return fault;
    },
  };
}

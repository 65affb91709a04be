import { STATUS_CODES } from 'node:http';
import { type Problem, problemType } from '@souk/contracts/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const PROBLEM_CONTENT_TYPE = 'application/problem+json';

export interface ProblemInit {
  status: number;
  /** Last part of the problem's type, for programs: `insufficient-stock`. Without it the status says all. */
  name?: string;
  title?: string;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
  /** Seconds for Retry-After. */
  retryAfter?: number;
  /** Extension members, such as the lines that changed. */
  extra?: Record<string, unknown>;
}

export function toProblem({ status, name, title, detail, errors, extra }: ProblemInit, instance: string): Problem {
  return {
    type: name ? problemType(name) : 'about:blank',
    title: title ?? STATUS_CODES[status] ?? 'Error',
    status,
    ...(detail === undefined ? {} : { detail }),
    instance,
    ...(errors ? { errors } : {}),
    ...extra,
  };
}

/** Answers with problem+json. It is the only way an error leaves a service. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, init: ProblemInit): FastifyReply {
  if (init.retryAfter !== undefined) reply.header('retry-after', String(init.retryAfter));
  if (init.status === 401) reply.header('www-authenticate', 'Bearer');
  const body = toProblem(init, request.url.split('?')[0] ?? '/');
  // Serialized here: a route's response schema describes problems, it must not cut their extension members.
  return reply
    .code(init.status)
    .type(PROBLEM_CONTENT_TYPE)
    .serializer((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .send(body);
}

/** A part this service needs did not answer. Thrown, it becomes a 503 that may be tried again. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with RFC 9457 problem details. */
    problem(init: ProblemInit): FastifyReply;
  }
}

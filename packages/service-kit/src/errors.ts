import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type ProblemInit, UnreachableError } from './problem.ts';

/** Every error of every route becomes a problem here, and is logged here once. */
export function registerErrors(app: FastifyInstance): void {
  const routes: { method: string; pattern: RegExp }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    const pattern = new RegExp(`^${url.split('*')[0]?.replace(/:[^/]+/g, '[^/]+')}${url.endsWith('*') ? '.*' : '/?'}$`);
    for (const one of [method].flat()) routes.push({ method: one, pattern });
  });

  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const allowed = [...new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
    if (allowed.length === 0) return reply.problem({ status: 404 });
    return reply.header('allow', allowed.join(', ')).problem({ status: 405, detail: `Allowed: ${allowed.join(', ')}` });
  });

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const problem = problemOf(error, request);
    if (problem.status >= 500) logFailure(request, error);
    return reply.problem(problem);
  });
}

function problemOf(error: FastifyError & { code?: string }, request: FastifyRequest): ProblemInit {
  if (hasZodFastifySchemaValidationErrors(error)) return validationProblem(error);
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return { status: error.statusCode, detail: error.message };
  if (isUnstorable(error)) return { status: 422, detail: 'A value is outside what can be stored' };
  if (isUnreachable(error)) return { status: 503, detail: 'Something this needs is not reachable', retryAfter: 2 };
  return { status: 500, detail: `Something went wrong. Quote ${request.id} to support.` };
}

function validationProblem(
  error: FastifyError & { validation: { instancePath: string; message?: string }[] },
): ProblemInit {
  const where = error.validationContext ?? 'body';
  // An id that cannot exist is as unknown as one that does not.
  if (where === 'params') return { status: 404 };
  const prefix = where === 'body' ? '' : `#/${where === 'querystring' ? 'query' : where}`;
  const errors = error.validation.map(({ instancePath, message }) => ({
    pointer: `${prefix}${instancePath}`,
    detail: message ?? 'is not valid',
  }));
  if (where === 'headers') return { status: 400, detail: 'A header is missing or not valid', errors };
  return { status: 422, title: 'The request does not fit the schema', errors };
}

const cause = (error: unknown): { code?: unknown } | undefined =>
  error instanceof Error && error.cause ? (error.cause as { code?: unknown }) : undefined;
const codeOf = (error: FastifyError): string => {
  const code = cause(error)?.code ?? error.code;
  return typeof code === 'string' ? code : '';
};

/** Postgres class 22: a value that no column of that type can hold. The schema should have said so first. */
const isUnstorable = (error: FastifyError): boolean => /^22[0-9A-Z]{3}$/.test(codeOf(error));

const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|57P0[123]|53300|UND_ERR_\w+)$/;
const isUnreachable = (error: FastifyError): boolean =>
  error instanceof UnreachableError ||
  UNREACHABLE.test(codeOf(error)) ||
  error.name === 'TimeoutError' ||
  error.name === 'AbortError';

/** Method, route and stack, never body, query or headers: they may hold personal data. */
function logFailure(request: FastifyRequest, error: Error): void {
  const { url: route } = request.routeOptions;
  // A failed query's message holds its parameters; its cause says what went wrong without them.
  const reason = error.cause instanceof Error ? error.cause : error;
  request.log.error(
    { err: { type: reason.name, message: reason.message, stack: reason.stack }, method: request.method, route },
    'request failed',
  );
}

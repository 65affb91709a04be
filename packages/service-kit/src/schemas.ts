import { problemSchema } from '@souk/contracts/problem';
import { z } from 'zod';

const printable = (value: string) => !value.includes('\0') && value.isWellFormed();

/** One line or more of text from outside: bounded, valid Unicode, without the NUL that Postgres cannot store. */
export const text = ({ min = 0, max }: { min?: number; max: number }) =>
  z.string().trim().min(min).max(max).refine(printable, 'holds characters that cannot be stored');

/** An e-mail address, lower-cased: two spellings of one address are one. */
export const email = () =>
  text({ min: 3, max: 254 })
    .pipe(z.email())
    .transform((value) => value.toLowerCase());

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: string): boolean => UUID.test(value);

/** `{id}` in a path. Anything that is not a UUID is answered 404 like an unknown one. */
export const idParams = z.object({ id: z.string().regex(UUID) });

export const idempotencyHeaders = z.object({
  'idempotency-key': z.string().min(1).max(255).describe('Repeating a request with the same key repeats its answer'),
});

const problems = {
  400: 'Malformed request',
  401: 'The token is missing or not valid',
  403: 'Not allowed',
  404: 'Not found, or not yours',
  409: 'The state does not allow it',
  413: 'The body is too large',
  415: 'The content type is not supported',
  422: 'The request does not fit the schema',
  429: 'Too many requests',
  503: 'Something it needs is not reachable',
} as const;

const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** Problem responses for a route's schema, beside its good one: `response: { 200: …, ...problemResponses(404, 409) }`. */
export const problemResponses = <Status extends keyof typeof problems>(...statuses: Status[]) =>
  Object.fromEntries(statuses.map((status) => [status, problemResponse(problems[status])])) as unknown as Record<
    Status,
    ReturnType<typeof problemResponse>
  >;

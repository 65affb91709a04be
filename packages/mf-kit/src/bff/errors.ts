import { DEFAULT_LOCALE, type Locale } from '@souk/contracts/languages';
import { problemSchema } from '@souk/contracts/problem';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { fieldWords, ownWords, problemWords } from './problem-words.ts';

type Code = TRPCError['code'];

/** A problem with its extension members (RFC 9457, 3.2): what a program may want to know beside the words. */
const extendedProblem = problemSchema.loose();
type ExtendedProblem = z.infer<typeof extendedProblem>;

const CODES: Record<number, Code> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  412: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
};

/** A service's problem on its way through a TRPCError to the browser. */
export class ProblemCause extends Error {
  override name = 'ProblemCause';
  readonly problem: ExtendedProblem;
  constructor(problem: ExtendedProblem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** A service's problem as a TRPCError: same meaning, same status. Where a service broke, the BFF says "unavailable". */
export function problemError(problem: ExtendedProblem): TRPCError {
  const code = CODES[problem.status] ?? (problem.status >= 500 ? 'SERVICE_UNAVAILABLE' : 'BAD_REQUEST');
  return new TRPCError({ code, message: problem.detail ?? problem.title, cause: new ProblemCause(problem) });
}

interface ServiceAnswer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of a typed service client's answer; its problem thrown as a TRPCError. */
export function unwrap<T>({ data, error, response }: ServiceAnswer<T>): T {
  if (response.ok && error === undefined) return data as T;
  const { data: problem } = extendedProblem.safeParse(error);
  const retryAfter = Number(response.headers.get('retry-after'));
  throw problemError({
    ...(problem ?? { type: 'about:blank', title: 'The service did not answer', status: response.status }),
    ...(retryAfter > 0 ? { retryAfter } : {}),
  });
}

/** Too many tries: when the next may be made, in words, as no page reads headers. */
function wordsOf(locale: Locale, problem: ExtendedProblem): string {
  const words = problemWords(locale, problem);
  const seconds = problem.retryAfter;
  if (problem.status !== 429 || typeof seconds !== 'number') return words;
  const [count, unit] = seconds < 60 ? [seconds, 'seconds'] : [Math.ceil(seconds / 60), 'minutes'];
  return ownWords(locale, 'wait', { detail: words.replace(/\.?$/, '.'), count, unit });
}

const HIDDEN = new Set<Code>(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'GATEWAY_TIMEOUT']);

function extensionsOf(problem: ExtendedProblem): Record<string, unknown> | undefined {
  const own = Object.entries(problem).filter(
    ([name]) => name !== 'retryAfter' && !Object.hasOwn(problemSchema.shape, name),
  );
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

interface Shape {
  code: number;
  message: string;
  data: object;
}

interface Failure<S extends Shape> {
  shape: S;
  error: TRPCError;
  /** Absent where the call never came to its procedure. */
  ctx?: { locale: Locale } | undefined;
}

/** What a browser may learn about an error: never a stack, never the text of an unexpected one. */
export function formatError<S extends Shape>({ shape, error, ctx }: Failure<S>) {
  const locale = ctx?.locale ?? DEFAULT_LOCALE;
  const problem = error.cause instanceof ProblemCause ? error.cause.problem : undefined;
  const issues = error.cause instanceof z.ZodError ? error.cause.issues : undefined;
  const { code, httpStatus } = shape.data as { code: Code; httpStatus: number };
  const messageOf = () => {
    if (HIDDEN.has(error.code)) return ownWords(locale, 'calm');
    if (issues) return ownWords(locale, 'invalid');
    return problem ? wordsOf(locale, problem) : shape.message;
  };
  return {
    ...shape,
    message: messageOf(),
    data: {
      code,
      httpStatus,
      problem: problem?.type,
      /** The problem's extension members, as the service named them. */
      extra: problem && !HIDDEN.has(error.code) ? extensionsOf(problem) : undefined,
      errors:
        problem?.errors?.map(({ pointer, detail }) => ({ pointer, detail: fieldWords(locale, detail) })) ??
        issues?.map((issue) => ({ pointer: `#/${issue.path.join('/')}`, detail: fieldWords(locale, issue.message) })),
    },
  };
}

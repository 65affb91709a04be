import { problemSchema } from '@souk/contracts/problem';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';

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
  throw problemError(
    saysWhen(
      problem ?? { type: 'about:blank', title: 'The service did not answer', status: response.status },
      Number(response.headers.get('retry-after')),
    ),
  );
}

/** Too many tries: when the next may be made, in words, as no page reads headers. */
function saysWhen(problem: ExtendedProblem, seconds: number): ExtendedProblem {
  if (problem.status !== 429 || !(seconds > 0)) return problem;
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  const wait = `Try again in ${count} ${unit}${count === 1 ? '' : 's'}.`;
  return { ...problem, detail: `${(problem.detail ?? problem.title).replace(/\.?$/, '.')} ${wait}` };
}

const HIDDEN = new Set<Code>(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'GATEWAY_TIMEOUT']);
const CALM = 'Something went wrong on our side. Please try again in a moment.';

function extensionsOf(problem: ExtendedProblem): Record<string, unknown> | undefined {
  const own = Object.entries(problem).filter(([name]) => !Object.hasOwn(problemSchema.shape, name));
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

interface Shape {
  code: number;
  message: string;
  data: object;
}

/** What a browser may learn about an error: never a stack, never the text of an unexpected one. */
export function formatError<S extends Shape>({ shape, error }: { shape: S; error: TRPCError }) {
  const problem = error.cause instanceof ProblemCause ? error.cause.problem : undefined;
  const issues = error.cause instanceof z.ZodError ? error.cause.issues : undefined;
  const { code, httpStatus } = shape.data as { code: Code; httpStatus: number };
  return {
    ...shape,
    message: HIDDEN.has(error.code) ? CALM : issues ? 'The input is not valid' : shape.message,
    data: {
      code,
      httpStatus,
      problem: problem?.type,
      /** The problem's extension members, as the service named them. */
      extra: problem && !HIDDEN.has(error.code) ? extensionsOf(problem) : undefined,
      errors:
        problem?.errors ?? issues?.map((issue) => ({ pointer: `#/${issue.path.join('/')}`, detail: issue.message })),
    },
  };
}

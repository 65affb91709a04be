import { call } from '@souk/contracts/http';
import { reasonOf } from '@souk/service-kit/reason';
import { and, eq, isNull, notExists, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { finishRequest } from './finish-request.ts';
import { privacyRequests, privacySteps } from './schema.ts';

const AT_ONCE = 10;
const TIMEOUT_MS = 10_000;
/** So long a step belongs to the process that took it; an attempt ends sooner. */
const LEASE = sql`interval '45 seconds'`;
const LONGEST_WAIT_SECONDS = 300;
/** After so many tries somebody should look; they go on all the same. */
const WORRYING = 10;

const exported = z.record(z.string(), z.unknown());
/** What a service says it kept of somebody who is gone, and why it must. */
const erased = z.object({
  erased: z.record(z.string(), z.number().int().min(0)).default({}),
  kept: z.array(z.object({ what: z.string(), why: z.string() })),
});

/**
 * Takes what is due a step further, and finishes what has all its answers. Any number of copies may do it at once; a step that was on its
 * way in a process that died is done again, so what a service is asked is idempotent. Answers whether there may be more.
 */
export async function workOnRequests(deps: Deps, onWorry: (peer: string, reason: string) => void): Promise<boolean> {
  const steps = await claim(deps);
  await Promise.all(
    steps.map(async (step) => {
      const failure = await attempt(deps, step);
      if (failure === undefined) return;
      await deps.database.db
        .update(privacySteps)
        .set({
          lastFailure: failure,
          nextTryAt: sql`now() + make_interval(secs => least(power(2, least(tries, 20)), ${LONGEST_WAIT_SECONDS}))`,
        })
        .where(and(ofStep(step), isNull(privacySteps.doneAt)));
      if (step.tries === WORRYING) onWorry(step.peer, failure);
    }),
  );
  const complete = await deps.database.db
    .select({ id: privacyRequests.id })
    .from(privacyRequests)
    .where(and(isNull(privacyRequests.finishedAt), notExists(openSteps(deps))))
    .limit(AT_ONCE);
  for (const { id } of complete) await finishRequest(deps, id);
  return steps.length === AT_ONCE || complete.length === AT_ONCE;
}

interface Step {
  requestId: string;
  peer: string;
  tries: number;
}
const ofStep = ({ requestId, peer }: Step) => and(eq(privacySteps.requestId, requestId), eq(privacySteps.peer, peer));
const openSteps = ({ database: { db } }: Deps) =>
  db
    .select({ one: sql`1` })
    .from(privacySteps)
    .where(and(eq(privacySteps.requestId, privacyRequests.id), isNull(privacySteps.doneAt)));

const claim = ({ database: { db } }: Deps): Promise<Step[]> =>
  db
    .update(privacySteps)
    .set({ nextTryAt: sql`now() + ${LEASE}`, tries: sql`${privacySteps.tries} + 1` })
    .where(
      sql`(request_id, peer) in (select request_id, peer from ${privacySteps} where done_at is null and next_try_at <= now()
        order by next_try_at limit ${AT_ONCE} for update skip locked)`,
    )
    .returning({ requestId: privacySteps.requestId, peer: privacySteps.peer, tries: privacySteps.tries });

/** Answers why it did not succeed, or undefined. Any answer but 200 is none: also a 404, of a copy that does not know the endpoint yet. */
async function attempt({ database: { db }, peers }: Deps, step: Step): Promise<string | undefined> {
  const peer = peers[step.peer];
  if (!peer) return 'not a peer of this copy';
  const [request] = await db.select().from(privacyRequests).where(eq(privacyRequests.id, step.requestId));
  if (!request) return 'gone';
  const { kind, userId, email, emailVerified } = request;
  try {
    const response = await call(`${peer.url}/privacy/${encodeURIComponent(`user:${userId}`)}`, {
      method: kind === 'export' ? 'GET' : 'DELETE',
      headers: {
        authorization: `Bearer ${await peer.token()}`,
        ...(emailVerified && email !== null ? { 'x-subject-email': email } : {}),
      },
      timeoutMs: TIMEOUT_MS,
    });
    if (response.status !== 200) return `status ${response.status}`;
    const answer = (kind === 'export' ? exported : erased).safeParse(await response.json());
    if (!answer.success) return 'an answer of another shape';
    await db
      .update(privacySteps)
      .set({ answer: answer.data, doneAt: sql`now()`, lastFailure: null })
      .where(ofStep(step));
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

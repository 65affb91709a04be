import { actsOn, KEPT_ACTS } from '@souk/service-kit/audit';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { queueMail, type Writer } from './mails.ts';
import { hashOf } from './opaque-token.ts';
import { ownData } from './own-data.ts';
import { privacyRequests, privacySteps, users } from './schema.ts';

type Request = typeof privacyRequests.$inferSelect;
const DAYS = { export: 7, deletion: 30 };

/** All answers are there: makes the document of them and mails the link to it. Of several copies that try, one does. */
export async function finishRequest(deps: Deps, id: string): Promise<void> {
  const { db } = deps.database;
  const [found] = await db.select().from(privacyRequests).where(eq(privacyRequests.id, id));
  if (!found) return;
  const own = found.kind === 'export' ? await ownData(deps, found.userId) : undefined;
  await db.transaction(async (tx) => {
    const [request] = await tx
      .update(privacyRequests)
      .set({ finishedAt: sql`now()` })
      .where(and(eq(privacyRequests.id, id), isNull(privacyRequests.finishedAt)))
      .returning();
    if (!request) return;
    const steps = await tx.select().from(privacySteps).where(eq(privacySteps.requestId, id));
    const answers = Object.fromEntries(steps.map(({ peer, answer }) => [peer, answer ?? {}]));
    const document =
      request.kind === 'export'
        ? { madeAt: new Date().toISOString(), user: own, ...answers }
        : await receipt(tx, request, answers);
    const reader = await readerOf(tx, request);
    if (!reader) return void (await tx.delete(privacyRequests).where(eq(privacyRequests.id, id)));
    const template = request.kind === 'export' ? 'export-ready' : 'account-deleted';
    const mailId = await queueMail(tx, { template, to: reader.email, name: reader.name, locale: reader.locale });
    await tx
      .update(privacyRequests)
      .set({
        document,
        tokenHash: hashOf(deps.secrets.mailedToken(mailId)),
        expiresAt: sql`now() + make_interval(days => ${DAYS[request.kind]})`,
        email: null,
        name: null,
      })
      .where(eq(privacyRequests.id, id));
    await tx.delete(privacySteps).where(eq(privacySteps.requestId, id)); // what they said is in the document now
  });
}

/** The account as it is now, or as it was when it went. */
async function readerOf(tx: Writer, { kind, userId, email, name, locale }: Request) {
  if (kind === 'deletion') return email === null ? undefined : { email, name: name ?? email, locale };
  const [user] = await tx
    .select({ email: users.email, name: users.name, locale: users.locale })
    .from(users)
    .where(eq(users.id, userId));
  return user;
}

interface Kept {
  service: string;
  what: string;
  why: string;
}

/** What is gone, and what is kept and why. */
async function receipt(tx: Writer, { userId, createdAt }: Request, answers: Record<string, Record<string, unknown>>) {
  const said = Object.entries(answers) as [string, { erased: Record<string, number>; kept: Omit<Kept, 'service'>[] }][];
  const kept: Kept[] = said.flatMap(([service, { kept }]) => kept.map((one) => ({ service, ...one })));
  const acts = await actsOn(tx, [`user:${userId}`]);
  if (acts.length > 0) kept.push({ service: 'user', ...KEPT_ACTS });
  const erased = Object.fromEntries([
    ['user', 'The account with its name, e-mail, password, addresses, passkeys, codes and sessions'],
    ...said.map(([service, { erased }]) => [service, erased]),
  ]);
  return { account: userId, deletedAt: createdAt.toISOString(), finishedAt: new Date().toISOString(), erased, kept };
}

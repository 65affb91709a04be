import { err, ok, type Result } from '@souk/service-kit/result';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Deps } from './deps.ts';
import { queueMail } from './mails.ts';
import { hashPassword } from './password.ts';
import { toUser } from './read-users.ts';
import { users } from './schema.ts';
import { tellVerified } from './tell-verified.ts';
import type { Registration, User } from './user.ts';

export type RegisterFailure = { kind: 'breached-password' };

/**
 * Makes an account. A known e-mail gets an answer of the same shape, made up, and its owner a mail; nobody can learn from
 * the answer who has an account here. Both cases hash a password and write a mail, so they take the same time.
 */
export async function registerUser(
  { database: { db }, isBreached, throttle }: Deps,
  { email, password, name, locale }: Registration,
): Promise<Result<User, RegisterFailure>> {
  if (await isBreached(password)) return err({ kind: 'breached-password' });
  const passwordHash = await hashPassword(password);
  const id = uuidv7();
  const made = { id, email, name, locale, role: 'shopper' as const, createdAt: new Date() };
  const mayWrite = await throttle.mayWriteTo(email);
  await db.transaction(async (tx) => {
    const [inserted] = await tx
      .insert(users)
      .values({ ...made, passwordHash })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    // The owner is greeted by the name on the account: what a stranger typed must not reach somebody else's inbox.
    const [owner] = await tx
      .select({ name: users.name, locale: users.locale })
      .from(users)
      .where(eq(users.email, email));
    if (!mayWrite) return;
    await queueMail(tx, {
      to: email,
      name: owner?.name ?? name,
      locale: owner?.locale ?? locale,
      ...(inserted ? { template: 'verify-email', userId: id } : { template: 'account-exists' }),
    });
  });
  return ok(toUser({ ...made, emailVerifiedAt: null, pendingEmail: null }));
}

interface Seed {
  email: string;
  password: string;
  name: string;
  role: 'shopper' | 'admin';
}

/** Makes an account unless its e-mail is known; says nothing to anyone. For the first start. */
export async function seedUser({ database: { db } }: Pick<Deps, 'database'>, seed: Seed): Promise<void> {
  const { password, ...rest } = seed;
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(users)
      .values({ ...rest, id: uuidv7(), emailVerifiedAt: new Date(), passwordHash })
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id, email: users.email });
    if (made) await tellVerified(tx, made);
  });
}

import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { keepChallenge, takeChallenge } from './challenges.ts';
import type { Deps } from './deps.ts';
import type { MadeCredential, passkeyShape } from './passkey-shapes.ts';
import { isUniqueViolation, readUser } from './read-users.ts';
import { passkeys, users } from './schema.ts';
import { tellOwner } from './totp.ts';
import { handleOf, refusedByLibrary, relyingParty } from './use-passkey.ts';

export type PasskeyFailure = { kind: 'not-found' | 'wrong-passkey' | 'too-many-passkeys' };
type Passkey = z.infer<typeof passkeyShape>;

const MOST = 20;
const ES256 = -7;
const EDDSA = -8;
const RS256 = -257;

const columns = {
  id: passkeys.id,
  name: passkeys.name,
  backedUp: passkeys.backedUp,
  createdAt: passkeys.createdAt,
  lastUsedAt: passkeys.lastUsedAt,
};
const toPasskey = ({
  createdAt,
  lastUsedAt,
  ...row
}: Pick<typeof passkeys.$inferSelect, keyof typeof columns>): Passkey => ({
  ...row,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

export async function readPasskeys({ database: { db } }: Pick<Deps, 'database'>, userId: string): Promise<Passkey[]> {
  const rows = await db.select(columns).from(passkeys).where(eq(passkeys.userId, userId)).orderBy(asc(passkeys.id));
  return rows.map(toPasskey);
}

/** For `navigator.credentials.create`: one that finds itself, asks for touch or PIN, and is not on this authenticator yet. */
export async function askForNewPasskey(deps: Deps, userId: string) {
  const user = await readUser(deps, userId);
  if (!user) return undefined;
  const known = await deps.database.db
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.userId, userId));
  const options = await generateRegistrationOptions({
    rpName: 'Souk',
    rpID: relyingParty(deps.shopUrl).id,
    userID: handleOf(userId),
    userName: user.email,
    userDisplayName: user.name,
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [EDDSA, ES256, RS256],
  });
  await keepChallenge(deps, options.challenge, userId);
  return options;
}

export async function addPasskey(
  deps: Deps,
  userId: string,
  { name, response }: { name: string; response: MadeCredential },
): Promise<Result<Passkey, PasskeyFailure>> {
  const made = await verified(deps, userId, response);
  if (!made) return err({ kind: 'wrong-passkey' });
  const { credential, credentialBackedUp } = made;
  try {
    return await deps.database.db.transaction(async (tx) => {
      const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
      if (!user) return err({ kind: 'not-found' });
      if ((await tx.$count(passkeys, eq(passkeys.userId, userId))) >= MOST) return err({ kind: 'too-many-passkeys' });
      const [row] = await tx
        .insert(passkeys)
        .values({
          id: uuidv7(),
          userId,
          credentialId: credential.id,
          publicKey: Buffer.from(credential.publicKey).toString('base64url'),
          counter: credential.counter,
          transports: credential.transports ?? [],
          backedUp: credentialBackedUp,
          name,
        })
        .returning(columns);
      if (!row) throw new Error('a passkey was not stored');
      await tellOwner(tx, userId, 'passkey-added');
      return ok(toPasskey(row));
    });
  } catch (error) {
    if (isUniqueViolation(error)) return err({ kind: 'wrong-passkey' }); // somebody's already
    throw error;
  }
}

async function verified(deps: Deps, userId: string, response: MadeCredential) {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(deps.shopUrl);
  try {
    const result = await verifyRegistrationResponse({
      response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: (challenge) => takeChallenge(deps, challenge, userId),
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
      supportedAlgorithmIDs: [EDDSA, ES256, RS256],
    });
    return result.verified ? result.registrationInfo : undefined;
  } catch (error) {
    return refusedByLibrary(error);
  }
}

const mine = (userId: string, id: string) => and(eq(passkeys.userId, userId), eq(passkeys.id, id));

export async function renamePasskey(
  { database: { db } }: Deps,
  { userId, id }: { userId: string; id: string },
  name: string,
): Promise<Passkey | undefined> {
  const [row] = await db.update(passkeys).set({ name }).where(mine(userId, id)).returning(columns);
  return row && toPasskey(row);
}

export async function removePasskey({ database: { db } }: Deps, { userId, id }: { userId: string; id: string }) {
  return db.transaction(async (tx) => {
    const gone = await tx.delete(passkeys).where(mine(userId, id)).returning({ id: passkeys.id });
    if (gone.length > 0) await tellOwner(tx, userId, 'passkey-removed');
    return gone.length > 0;
  });
}

import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { and, DrizzleQueryError, eq, lt, or, sql } from 'drizzle-orm';
import { keepChallenge, takeChallenge } from './challenges.ts';
import type { Deps } from './deps.ts';
import type { UsedCredential } from './passkey-shapes.ts';
import { readUser } from './read-users.ts';
import { passkeys } from './schema.ts';
import type { User } from './user.ts';

/** Passkeys are good at the shop's own address alone. */
export const relyingParty = (shopUrl: string) => ({ id: new URL(shopUrl).hostname, origin: new URL(shopUrl).origin });

/** For `navigator.credentials.get`. It names no account: the authenticator shows whose passkeys it has. */
export async function askForPasskey(deps: Deps) {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(deps.shopUrl).id,
    userVerification: 'required',
  });
  await keepChallenge(deps, options.challenge, null);
  return options;
}

/** Whose passkey signed the challenge, by touch or PIN; undefined for any other answer. */
export async function checkPasskey(deps: Deps, response: UsedCredential): Promise<User | undefined> {
  const { db } = deps.database;
  const [known] = await db.select().from(passkeys).where(eq(passkeys.credentialId, response.id));
  if (!known || !isHandleOf(known.userId, response.response.userHandle)) return undefined;
  const counter = await verifiedCounter(deps, response, known);
  if (counter === undefined) return undefined;
  const used = await db
    .update(passkeys)
    .set({ counter, lastUsedAt: sql`now()` })
    .where(
      and(
        eq(passkeys.id, known.id),
        or(lt(passkeys.counter, counter), and(eq(passkeys.counter, 0), sql`${counter} = 0`)),
      ),
    )
    .returning({ id: passkeys.id });
  return used.length > 0 ? readUser(deps, known.userId) : undefined;
}

async function verifiedCounter(
  deps: Deps,
  response: UsedCredential,
  known: typeof passkeys.$inferSelect,
): Promise<number | undefined> {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(deps.shopUrl);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: (challenge) => takeChallenge(deps, challenge, null),
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
      credential: {
        id: known.credentialId,
        publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
        counter: known.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch (error) {
    return refusedByLibrary(error);
  }
}

/** The library says "no" by an error; what our own database says must not be taken for one. */
export function refusedByLibrary(error: unknown): undefined {
  if (error instanceof DrizzleQueryError) throw error;
  return undefined;
}

/** The handle is the account's id in bytes. An authenticator that tells none is known by its credential. */
export const handleOf = (userId: string) => new Uint8Array(Buffer.from(userId.replaceAll('-', ''), 'hex'));
const isHandleOf = (userId: string, handle: string | undefined): boolean =>
  handle === undefined || handle === Buffer.from(handleOf(userId)).toString('base64url');

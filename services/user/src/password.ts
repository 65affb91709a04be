import { hash, verify } from '@node-rs/argon2';

// argon2id is this library's default algorithm; OWASP's minimum for it: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Compared when the e-mail is unknown, so that an answer takes as long as for a known one. */
const decoy = hashPassword(crypto.randomUUID());

export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== undefined;
}

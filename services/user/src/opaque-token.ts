import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a session, a device or a sign-in that is not done; only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What stands in the database for a token. The tokens are random, so that a fast hash is enough. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

import { readFailure } from '@souk/mf-kit/bff-failure';
import { loginFor } from '../../paths.ts';
import { leadTo, ownPathname } from './lead-to.ts';

export type Bff = typeof import('../../bff-client.ts')['bff'];

const SOON_MS = 300;

/**
 * Asks the BFF. A question that crossed the moment in which the session got a new secret (a proof, perhaps in another tab) was
 * refused before it did anything: it is asked once more, with the new one.
 */
export async function askBff<T>(ask: (bff: Bff) => Promise<T>): Promise<T> {
  const { bff } = await import('../../bff-client.ts');
  try {
    return await ask(bff);
  } catch (error) {
    if (!isSignedOut(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, SOON_MS));
    return ask(bff);
  }
}

/** The session is over, or was not theirs: not a code or a passkey that was wrong. */
export function isSignedOut(error: unknown): boolean {
  const { status, problem } = readFailure(error);
  return status === 401 && (problem === null || problem === 'session-ended');
}

/** Signed out elsewhere meanwhile: signing in leads back here. */
export const goToSignIn = (): void => leadTo(loginFor(ownPathname()));

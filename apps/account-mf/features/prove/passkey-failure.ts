import { readFailure } from '@souk/mf-kit/bff-failure';

/** Why there is no passkey: what the BFF refused, or the words for a browser that made or used none. */
export const passkeyFailure = (error: unknown, unused: string): string =>
  error instanceof Error && error.name === 'TRPCClientError' ? readFailure(error).message : unused;

import type { BffFailure } from '@souk/mf-kit/bff-failure';

/** For the text `failure`, which knows some problems by name; of others it says what the service said. */
export const failureValues = ({ problem, message }: BffFailure) => ({
  problem: (problem ?? '').replaceAll('-', '_'),
  message,
});

import { type BffFailure, readFailure } from '@souk/mf-kit/bff-failure';
import * as React from 'react';
import { goToSignIn, isSignedOut } from './ask-bff.ts';

/** What a press does, without a form: one at a time, and what it throws is shown. */
export function useAction() {
  const [pending, setPending] = React.useState(false);
  const [failure, setFailure] = React.useState<BffFailure | null>(null);

  async function run(act: () => Promise<void>): Promise<void> {
    if (pending) return;
    setFailure(null);
    setPending(true);
    try {
      await act();
    } catch (error) {
      if (isSignedOut(error)) return goToSignIn();
      setFailure(readFailure(error));
    }
    setPending(false);
  }
  return { pending, failure, run, clear: () => setFailure(null) };
}

import { readFailure } from '@souk/mf-kit/bff-failure';
import * as React from 'react';

/** A question is good for five minutes. */
const ASK_AGAIN_MS = 4 * 60_000;
const UNUSED = 'No passkey was used. Try again, or sign in with your password.';

interface Options {
  remember(): boolean;
  /** The browser holds a session now. */
  signedIn(): void;
}

/** Signing in by a passkey: by a button, and by what the browser offers in the e-mail field (conditional mediation). */
export function usePasskey({ remember, signedIn }: Options) {
  const [pending, setPending] = React.useState(false);
  const [failure, setFailure] = React.useState<string | null>(null);

  const offer = React.useEffectEvent(async () => {
    const { canOffer, signInByPasskey } = await import('./passkey.ts');
    if (document.hidden || !(await canOffer())) return;
    try {
      await signInByPasskey({ useBrowserAutofill: true, remember });
      signedIn();
    } catch (error) {
      // anything else: nobody chose one, or it was withdrawn
      if (readFailure(error).problem === 'unknown-passkey') setFailure(readFailure(error).message);
    }
  });
  React.useEffect(() => {
    const first = setTimeout(offer, 1_000); // after what the page itself needs
    const again = setInterval(offer, ASK_AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
      void import('./passkey.ts').then(({ withdraw }) => withdraw());
    };
  }, []);

  async function press() {
    if (pending) return;
    setFailure(null);
    setPending(true);
    try {
      const { signInByPasskey } = await import('./passkey.ts');
      await signInByPasskey({ useBrowserAutofill: false, remember });
      signedIn();
    } catch (error) {
      setFailure(error instanceof Error && error.name === 'TRPCClientError' ? readFailure(error).message : UNUSED);
      setPending(false);
    }
  }
  return { pending, failure, press };
}

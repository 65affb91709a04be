import { readFailure } from '@souk/mf-kit/bff-failure';
import { useWords } from '@souk/mf-kit/words';
import * as React from 'react';

/** A question is good for five minutes. */
const ASK_AGAIN_MS = 4 * 60_000;
/** Before any of them a question would be asked for nobody. */
const SIGNS_OF_A_PERSON = ['pointermove', 'pointerdown', 'keydown', 'focusin'];

interface Options {
  remember(): boolean;
  /** The browser holds a session now. */
  signedIn(): void;
}

/** Signing in by a passkey: by a button, and by what the browser offers in the e-mail field (conditional mediation). */
export function usePasskey({ remember, signedIn }: Options) {
  const t = useWords('signIn');
  const [pending, setPending] = React.useState(false);
  const [failure, setFailure] = React.useState<string | null>(null);
  const pressed = React.useRef(false); // on a touch screen the press is the first sign of a person, too

  const offer = React.useEffectEvent(async () => {
    const { canOffer, signInByPasskey } = await import('./passkey.ts');
    if (document.hidden || !(await canOffer())) return;
    try {
      await signInByPasskey({ useBrowserAutofill: true, remember, wanted: () => !pressed.current });
      signedIn();
    } catch (error) {
      // anything else: nobody chose one, or it was withdrawn
      if (readFailure(error).problem === 'unknown-passkey') setFailure(readFailure(error).message);
    }
  });
  React.useEffect(() => {
    const waiting = new AbortController();
    const { signal } = waiting;
    let again: ReturnType<typeof setInterval>;
    const begin = () => {
      waiting.abort();
      void offer();
      again = setInterval(offer, ASK_AGAIN_MS);
    };
    for (const sign of SIGNS_OF_A_PERSON) window.addEventListener(sign, begin, { signal, passive: true });
    return () => {
      waiting.abort();
      clearInterval(again);
      void import('./passkey.ts').then(({ withdraw }) => withdraw());
    };
  }, []);

  async function press() {
    if (pending) return;
    pressed.current = true;
    setFailure(null);
    setPending(true);
    try {
      const { signInByPasskey } = await import('./passkey.ts');
      await signInByPasskey({ useBrowserAutofill: false, remember, wanted: () => true });
      signedIn();
    } catch (error) {
      setFailure(
        error instanceof Error && error.name === 'TRPCClientError' ? readFailure(error).message : t('noPasskey'),
      );
      setPending(false);
      pressed.current = false;
    }
  }
  return { pending, failure, press };
}

import { browserSupportsWebAuthnAutofill, startAuthentication, WebAuthnAbortService } from '@simplewebauthn/browser';
import { bff } from '../../bff-client.ts';

// Imported lazily: nothing of it is loaded with the page.

interface Attempt {
  /** Offered by the browser among what it can fill in; pending until somebody chooses it. */
  useBrowserAutofill: boolean;
  remember(): boolean;
  /** False: something else signs in meanwhile, and this attempt ends without disturbing it. */
  wanted(): boolean;
}

/** Signs the browser in. Throws what the BFF refused, and where no passkey was used. */
export async function signInByPasskey({ useBrowserAutofill, remember, wanted }: Attempt): Promise<void> {
  const goOn = () => {
    if (!wanted()) throw new Error('not wanted any more');
  };
  const optionsJSON = await bff.signIn.askForPasskey.mutate();
  goOn(); // a second ceremony would end the first
  const used = await startAuthentication({ optionsJSON, useBrowserAutofill });
  goOn();
  const { response: signed, clientExtensionResults, ...rest } = used;
  const response = { ...rest, response: { ...signed }, clientExtensionResults: { ...clientExtensionResults } };
  await bff.signIn.byPasskey.mutate({ response, remember: remember() });
}

export const canOffer = (): Promise<boolean> => browserSupportsWebAuthnAutofill();
/** Ends what is on offer. */
export const withdraw = (): void => WebAuthnAbortService.cancelCeremony();

import { browserSupportsWebAuthnAutofill, startAuthentication, WebAuthnAbortService } from '@simplewebauthn/browser';
import { bff } from '../../bff-client.ts';

// Imported lazily: nothing of it is loaded with the page.

interface Attempt {
  /** Offered by the browser among what it can fill in; pending until somebody chooses it. */
  useBrowserAutofill: boolean;
  remember(): boolean;
}

/** Signs the browser in. Throws what the BFF refused, and where no passkey was used. */
export async function signInByPasskey({ useBrowserAutofill, remember }: Attempt): Promise<void> {
  const optionsJSON = await bff.signIn.askForPasskey.mutate();
  const used = await startAuthentication({ optionsJSON, useBrowserAutofill });
  const { response: signed, clientExtensionResults, ...rest } = used;
  const response = { ...rest, response: { ...signed }, clientExtensionResults: { ...clientExtensionResults } };
  await bff.signIn.byPasskey.mutate({ response, remember: remember() });
}

export const canOffer = (): Promise<boolean> => browserSupportsWebAuthnAutofill();
/** Ends what is on offer. */
export const withdraw = (): void => WebAuthnAbortService.cancelCeremony();

import { startRegistration } from '@simplewebauthn/browser';
import type { Proof } from '../prove/use-proof.tsx';

// Imported lazily: nothing of it is loaded with the page.

/** Has the browser make a passkey, and the account keep it. Null: they did not show who they are. Throws as `startRegistration` does. */
export async function makePasskey({ ask }: Proof, name: string) {
  const options = await ask((bff) => bff.passkeys.askForNew.mutate());
  if (!options) return null;
  // What the service answered is what WebAuthn names it, whatever may be added to it.
  const optionsJSON = options.value as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
  const made = await startRegistration({ optionsJSON });
  const { response: attested, clientExtensionResults, ...rest } = made;
  const response = { ...rest, response: { ...attested }, clientExtensionResults: { ...clientExtensionResults } };
  return ask((bff) => bff.passkeys.add.mutate({ name, response }));
}

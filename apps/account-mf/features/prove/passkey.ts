import { startAuthentication } from '@simplewebauthn/browser';
import { askBff } from '../forms/ask-bff.ts';

// Imported lazily: nothing of it is loaded with the page.

/** Shows who is there by a passkey. Throws what the BFF refused, and where none was used. */
export async function proveByPasskey(): Promise<void> {
  const optionsJSON = await askBff((bff) => bff.signIn.askForPasskey.mutate());
  const used = await startAuthentication({ optionsJSON });
  const { response: signed, clientExtensionResults, ...rest } = used;
  const passkey = { ...rest, response: { ...signed }, clientExtensionResults: { ...clientExtensionResults } };
  await askBff((bff) => bff.proof.byPasskey.mutate({ passkey }));
}

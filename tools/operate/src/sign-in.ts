import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CommandError, type RunningShop } from './command.ts';

const credentials = z.object({ admin: z.object({ email: z.string(), password: z.string() }) });
const session = z.object({ token: z.string() });

/** An admin's token: the one given, or a new one for the admin that the shop made at its first start. */
export async function signIn(
  { credentialsFile, userUrl }: Pick<RunningShop, 'credentialsFile' | 'userUrl'>,
  token?: string,
): Promise<string> {
  if (token !== undefined) return token;
  const { admin } = await readCredentials(credentialsFile);
  const response = await fetch(`${userUrl}/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
    signal: AbortSignal.timeout(10_000),
  }).catch((error: Error) => {
    throw new CommandError(`The user service at ${userUrl} does not answer (${reasonOf(error)}). Is the shop running?`);
  });
  if (!response.ok)
    throw new CommandError(
      `Signing in as the admin of ${credentialsFile} was refused with ${response.status}; try --token`,
    );
  return session.parse(await response.json()).token;
}

async function readCredentials(file: string): Promise<z.infer<typeof credentials>> {
  try {
    return credentials.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new CommandError(`${file} cannot be read; start the shop once (pnpm start), set SOUK_STATE, or give --token`);
  }
}

export const reasonOf = (error: Error): string =>
  error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.message;

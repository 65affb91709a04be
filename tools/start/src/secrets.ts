import { generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type RemotePart, remotePart, remotes, type ServiceName, services } from './parts.ts';
import { StartError } from './settings.ts';

/** Everyone who signs tokens. */
export type Signer = 'shell' | RemotePart | ServiceName;
const signers: Signer[] = ['shell', ...remotes.map(remotePart), ...services];

const jwk = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() });
const account = z.object({ email: z.string(), password: z.string() });

const secretsFile = z.object({
  postgresPassword: z.string().default(() => randomText(24)),
  databasePasswords: z.record(z.string(), z.string()).default({}),
  /** The private key of each signer. */
  keys: z.record(z.string(), jwk).default({}),
  /** What the user service encrypts and derives with. */
  userDataKey: z.string().default(() => randomText(32)),
  stripeSecretKey: z.string().default(() => `sk_test_${randomHex()}`),
  stripeWebhookSecret: z.string().default(() => `whsec_${randomHex()}`),
  smsAccountSid: z.string().default(() => `AC${randomBytes(16).toString('hex')}`),
  smsAuthToken: z.string().default(() => randomHex()),
});
const credentialsFile = z.object({
  admin: account.default(() => ({ email: 'admin@souk.example', password: randomText(15) })),
  shopper: account.default(() => ({ email: 'shopper@souk.example', password: randomText(15) })),
});

export type Secrets = z.infer<typeof secretsFile> & { credentials: z.infer<typeof credentialsFile> };

/** Reads the shop's secrets; makes what is not there yet, in files that only their owner can read. */
export function loadSecrets(stateDir: string): Secrets {
  mkdirSync(stateDir, { recursive: true });
  const secrets = loadFile(path.join(stateDir, 'secrets.json'), secretsFile, (file) => {
    for (const name of services) file.databasePasswords[name] ??= randomText(24);
    for (const name of signers) file.keys[name] ??= signingKey();
  });
  return { ...secrets, credentials: loadFile(path.join(stateDir, 'credentials.json'), credentialsFile) };
}

function loadFile<T>(file: string, schema: z.ZodType<T>, complete: (value: T) => void = () => {}): T {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  let value: T;
  try {
    value = schema.parse(JSON.parse(before));
  } catch (error) {
    throw new StartError(`${file} cannot be read as Souk's secrets: ${error instanceof Error ? error.message : error}`);
  }
  complete(value);
  const after = `${JSON.stringify(value, null, 2)}\n`;
  if (after !== before) {
    writeFileSync(`${file}.new`, after, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return value;
}

const randomText = (bytes: number) => randomBytes(bytes).toString('base64url');
const randomHex = () => randomBytes(24).toString('hex');
const signingKey = () => jwk.parse(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));

/** A part's own signing key, as `SERVICE_KEY` wants it. */
export function privateKey(secrets: Secrets, name: Signer): string {
  return JSON.stringify({ ...secrets.keys[name], ...header(name) });
}

/** Everyone's public keys, as `TRUSTED_KEYS` wants them. */
export function publicKeys(secrets: Secrets): string {
  const keys = signers.map((name): JsonWebKey => {
    const { d: _private, ...open } = secrets.keys[name] ?? {};
    return { ...open, ...header(name) };
  });
  return JSON.stringify({ keys });
}

const header = (name: Signer) => ({ kid: `${name}-1`, iss: name, alg: 'EdDSA', use: 'sig' });

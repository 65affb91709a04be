import {
  createSigner,
  createVerifier,
  type PrivateKey,
  type Role,
  roleSchema,
  type Signer,
  type Verifier,
} from '@souk/contracts/token';
import { exportJWK, generateKeyPair } from 'jose';
import postgres from 'postgres';
import { migrateDatabase } from './database.ts';

/** A migrated database of its own on the Postgres that the test run started; dropped by `drop()`. */
export async function createTestDatabase(migrations: string): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error('TEST_POSTGRES_URL is not set: run Vitest from the repository root');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await asSuperuser(server, (sql) => sql`create database ${sql(name)}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrateDatabase(url.href, migrations);
  return {
    url: url.href,
    drop: () => asSuperuser(server, (sql) => sql`drop database ${sql(name)} with (force)`),
  };
}

async function asSuperuser(url: string, run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end();
  }
}

type Staff = Exclude<Role, 'shopper'>;
const isStaff = (who: string): who is Staff => who !== 'shopper' && roleSchema.safeParse(who).success;

export interface TestKeys {
  /** What `audience` would accept. */
  verifier(audience: string): Verifier;
  signer(issuer: string): Signer;
  privateKey(issuer: string): PrivateKey;
  /** `Bearer …` of one of the staff, a shopper, a guest or a service, for the given callee. */
  bearer(audience: string, who: Staff | `user:${string}` | `guest:${string}` | `service:${string}`): Promise<string>;
}

/** Fresh keys for all parts, so that tests can be anyone. */
export async function createTestKeys(): Promise<TestKeys> {
  const issuers = [
    'user',
    'product',
    'order',
    'payment',
    'notification',
    'search',
    'recommendation',
    'shell',
    'catalog-mf',
    'checkout-mf',
    'account-mf',
  ];
  const keys = new Map<string, PrivateKey>();
  for (const issuer of issuers) keys.set(issuer, await newKey(`${issuer}-1`));
  const trustedKeys = {
    keys: [...keys].map(([iss, { kty, crv, kid, x }]) => ({ kty, crv, kid, x, iss })),
  };
  const privateKey = (issuer: string) => {
    const key = keys.get(issuer);
    if (!key) throw new Error(`no test key for ${issuer}`);
    return key;
  };
  const signer = (issuer: string) => createSigner({ issuer, privateKey: privateKey(issuer) });
  return {
    privateKey,
    signer,
    verifier: (audience) => createVerifier({ audience, trustedKeys }),
    async bearer(audience, who) {
      if (who.startsWith('service:')) return `Bearer ${await signer(who.slice(8)).serviceToken(audience)}`;
      if (who.startsWith('guest:'))
        return `Bearer ${await signer('order').sign({ subject: who, audience, expiresInSeconds: 600 })}`;
      const [subject, role] = isStaff(who) ? ([`user:${who}`, who] as const) : ([who, 'shopper'] as const);
      return `Bearer ${await signer('user').sign({ subject, audience, expiresInSeconds: 600, role })}`;
    },
  };
}

async function newKey(kid: string): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { x, d } = await exportJWK(privateKey);
  if (!x || !d) throw new Error('no Ed25519 key was made');
  return { kty: 'OKP', crv: 'Ed25519', kid, x, d };
}

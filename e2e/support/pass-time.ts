import postgres from 'postgres';
import { loadSecrets } from '../../tools/start/src/secrets.ts';
import { postgresPort } from './shop.ts';

/** As if this account's owner had shown who they are a long time ago, in every browser. */
export async function forgetProofs(userId: string): Promise<void> {
  const secrets = loadSecrets(process.env.SOUK_STATE ?? '.souk');
  const sql = postgres({
    host: '127.0.0.1',
    port: postgresPort,
    user: 'user',
    password: secrets.databasePasswords.user ?? '',
    database: 'user',
    max: 1,
  });
  try {
    await sql`update sessions set fresh_until = now() where user_id = ${userId}`;
  } finally {
    await sql.end();
  }
}

import postgres from 'postgres';

export type ServiceDatabase = { name: string; password: string };

/**
 * Makes a database and the one role that may connect to it, both called `name`; sets the role's password. Idempotent.
 * `superuserUrl` names any database of the server.
 */
export async function createServiceDatabase(superuserUrl: string, { name, password }: ServiceDatabase): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const id = sql(name);
    const [role] = await sql`select 1 from pg_roles where rolname = ${name}`;
    // ALTER ROLE takes no parameters, so the server quotes the password itself
    const [statement] = await sql<[{ text: string }]>`
      select format(${role ? 'alter' : 'create'}::text || ' role %I login nosuperuser nocreatedb nocreaterole password %L',
                    ${name}::text, ${password}::text) as text`;
    await sql.unsafe(statement.text);
    const [database] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!database) await sql`create database ${id} owner ${id}`;
    await sql`revoke all on database ${id} from public`;
    await sql`revoke connect on database postgres from public`;
    await sql`revoke connect on database template1 from public`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

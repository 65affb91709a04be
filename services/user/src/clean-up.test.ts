import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanUp } from './clean-up.ts';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());

test('what is over is forgotten, what is not stays', async () => {
  const { sql } = accounts.database;
  const ada = await accounts.newVisitor();
  await accounts.asBff('/sessions/passkey/options', undefined);
  await accounts.mailsSent();
  const count = async () => {
    const [row] =
      await sql`select (select count(*) from sessions) as sessions, (select count(*) from mailed_tokens) as links,
      (select count(*) from challenges) as challenges, (select count(*) from devices) as devices, (select count(*) from mails) as mails`;
    return Object.values(row ?? {}).map(Number);
  };
  await cleanUp(accounts);
  expect(await count()).toEqual([1, 1, 1, 1, 1]);
  await sql`update sessions set idle_ends_at = now() - interval '1 second'`;
  await sql`update mailed_tokens set expires_at = now() - interval '1 second'`;
  await sql`update challenges set expires_at = now() - interval '1 second'`;
  await sql`update devices set last_used_at = now() - interval '2 years'`;
  await sql`update mails set created_at = now() - interval '31 days'`;
  await cleanUp(accounts);
  expect(await count()).toEqual([0, 0, 0, 0, 0]);
  await accounts.asBff('/password-resets', { email: ada.email });
  await sql`update mails set created_at = now() - interval '31 days'`;
  await cleanUp(accounts);
  expect((await count()).at(-1)).toBe(1); // not sent yet
});

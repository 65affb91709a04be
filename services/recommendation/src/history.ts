import type { StoreDeps } from './deps.ts';
import type { Visitor } from './visitor.ts';

/** Of one visitor; the table keeps no more. */
export const MOST_VIEWS = 50;
const MOST_PURCHASES = 10;

/** What somebody looked at, latest first, or bought. */
export interface History {
  viewed: string[];
  bought: string[];
}
const NOTHING: History = { viewed: [], bought: [] };

/** Null: they do not want it to be used. */
export async function readHistory({ database: { sql } }: StoreDeps, visitor: Visitor): Promise<History | null> {
  const [row] = await sql<{ personalised: boolean | null; viewed: string[]; bought: string[] }[]>`
    select (select personalised from visitors where id = ${visitor}) as personalised,
      array(select product_id::text from views where visitor = ${visitor} order by viewed_at desc limit ${MOST_VIEWS}) as viewed,
      array(select product_id::text from purchases where visitor = ${visitor} order by bought_at desc limit ${MOST_PURCHASES}) as bought`;
  if (!row) return NOTHING;
  return row.personalised === false ? null : { viewed: row.viewed, bought: row.bought };
}

/** Notes that somebody looks at a product. False for one that is not known; nothing is kept of who opted out. */
export async function noteView(
  { database: { sql } }: StoreDeps,
  { visitor, productId }: { visitor: Visitor; productId: string },
): Promise<boolean> {
  const [known] = await sql<{ id: string }[]>`select id from products where id = ${productId}`;
  if (!known) return false;
  await sql`
    insert into views (visitor, product_id) select ${visitor}, ${productId}::uuid
    where not exists (select 1 from visitors v where v.id = ${visitor} and not v.personalised)
    on conflict (visitor, product_id) do update set viewed_at = now()`;
  await sql`
    delete from views where visitor = ${visitor} and product_id in (
      select product_id from views where visitor = ${visitor} order by viewed_at desc offset ${MOST_VIEWS}
    )`;
  return true;
}

export async function isPersonalised({ database: { sql } }: StoreDeps, visitor: Visitor): Promise<boolean> {
  const [row] = await sql<{ personalised: boolean }[]>`select personalised from visitors where id = ${visitor}`;
  return row?.personalised ?? true;
}

/** What a visitor wants from now on. "No" erases what is there, in the same statement. */
export async function setPersonalised(
  { database: { sql } }: StoreDeps,
  { visitor, personalised }: { visitor: Visitor; personalised: boolean },
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`
      insert into visitors (id, personalised) values (${visitor}, ${personalised})
      on conflict (id) do update set personalised = excluded.personalised, chosen_at = now() where not visitors.erased`;
    if (personalised) return;
    await tx`delete from views where visitor = ${visitor}`;
    await tx`delete from purchases where visitor = ${visitor}`;
  });
}

/**
 * What a browser looked at becomes an account's, and the browser is a stranger again. Who had opted out in it has opted out with the
 * account, too.
 */
export async function mergeSession(
  deps: StoreDeps,
  { session, account }: { session: Visitor; account: Visitor },
): Promise<void> {
  if (!(await isPersonalised(deps, session))) await setPersonalised(deps, { visitor: account, personalised: false });
  await deps.database.sql`
    with moved as (
      delete from views where visitor = ${session} returning product_id, viewed_at
    ), forgotten as (
      delete from visitors where id = ${session}
    )
    insert into views (visitor, product_id, viewed_at) select ${account}, product_id, viewed_at from moved
    where not exists (select 1 from visitors v where v.id = ${account} and not v.personalised) order by product_id
    on conflict (visitor, product_id) do update set viewed_at = greatest(views.viewed_at, excluded.viewed_at)`;
}

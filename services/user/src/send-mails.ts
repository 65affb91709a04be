import { localeOf, localPath } from '@souk/contracts/locale';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { links, type Purpose, type Template } from './mail-templates.ts';
import { keepToken } from './mailed-tokens.ts';
import { mails, users } from './schema.ts';

/** As the notification service wants it. */
export interface Mail {
  /** The key: a mail that is handed over twice is sent once. */
  id: string;
  template: Template;
  to: string;
  data: Record<string, string>;
}
/** Answers whether it was taken; throws when nobody is there. */
export type Send = (mail: Mail) => Promise<'taken' | 'refused'>;
type Row = Pick<typeof mails.$inferSelect, 'id' | 'template' | 'to' | 'userId' | 'name' | 'locale' | 'data'>;

const AT_ONCE = 20;
const LEASE = sql`interval '1 minute'`;
const AWAY = sql`interval '5 seconds'`;
const TRIES = 5;

/**
 * Hands the mails that wait to `send`. While nobody takes them they wait; one that is refused five times is given up, and `onRefused` is
 * told. Copies of the service that do this at once take different mails. Answers how many went out.
 */
export async function sendMails(
  deps: Pick<Deps, 'database' | 'secrets' | 'shopUrl'>,
  send: Send,
  onRefused: (template: Template) => void = () => {},
): Promise<number> {
  const { db } = deps.database;
  const due = await claim(deps);
  for (const [nth, row] of due.entries()) {
    const mail = await prepare(deps, row);
    const mine = eq(mails.id, row.id);
    try {
      if (!mail || (await send(mail)) === 'taken') await db.update(mails).set({ sentAt: sql`now()` }).where(mine);
      else if (await refuse(deps, row.id)) onRefused(row.template);
    } catch (error) {
      const waiting = due.slice(nth).map(({ id }) => id);
      await db
        .update(mails)
        .set({ nextTryAt: sql`now() + ${AWAY}` })
        .where(inArray(mails.id, waiting));
      throw error;
    }
  }
  return due.length;
}

const claim = ({ database: { db } }: Pick<Deps, 'database'>): Promise<Row[]> =>
  db
    .update(mails)
    .set({ nextTryAt: sql`now() + ${LEASE}` })
    .where(
      sql`${mails.id} in (select id from ${mails} where sent_at is null and failed_at is null and next_try_at <= now()
        order by next_try_at, id limit ${AT_ONCE} for update skip locked)`,
    )
    .returning({
      id: mails.id,
      template: mails.template,
      to: mails.to,
      userId: mails.userId,
      name: mails.name,
      locale: mails.locale,
      data: mails.data,
    });

/** With its link, whose token becomes good now. Undefined where there is nobody to write to. */
async function prepare(deps: Pick<Deps, 'database' | 'secrets' | 'shopUrl'>, row: Row): Promise<Mail | undefined> {
  const { id, template, to, data } = row;
  const { secrets, shopUrl } = deps;
  const link = links[template];
  const owner = link?.account ? await makeGood(deps, row, link.account) : { name: row.name ?? to, locale: row.locale };
  if (!owner) return undefined;
  const locale = localeOf(owner.locale ?? '');
  const said = { ...data, name: owner.name, shopUrl, locale };
  if (!link) return { id, template, to, data: said };
  const url = new URL(localPath(locale, link.path), shopUrl);
  url.searchParams.set('token', secrets.mailedToken(id));
  return { id, template, to, data: { ...said, link: url.href } };
}

/** Answers whose account it is, or undefined where there is none. */
async function makeGood(
  { database: { db }, secrets }: Pick<Deps, 'database' | 'secrets'>,
  { id, to, userId }: Row,
  link: { purpose: Purpose; hours: number },
): Promise<{ name: string; locale: string } | undefined> {
  const [owner] = await db
    .select({ id: users.id, name: users.name, locale: users.locale })
    .from(users)
    .where(userId === null ? eq(users.email, to) : eq(users.id, userId));
  if (!owner) return undefined;
  await db.transaction(async (tx) => {
    const first = await tx
      .update(mails)
      .set({ linkMadeAt: sql`now()` })
      .where(and(eq(mails.id, id), isNull(mails.linkMadeAt)))
      .returning({ id: mails.id });
    if (first.length === 0) return;
    await keepToken(tx, secrets.mailedToken(id), { ...link, userId: owner.id, email: to });
  });
  return owner;
}

/** Answers whether it was given up. */
async function refuse({ database: { db } }: Pick<Deps, 'database'>, id: string): Promise<boolean> {
  const [row] = await db
    .update(mails)
    .set({
      refusals: sql`${mails.refusals} + 1`,
      nextTryAt: sql`now() + make_interval(secs => 10 * power(2, ${mails.refusals}))`,
      failedAt: sql`case when ${mails.refusals} + 1 >= ${TRIES} then now() end`,
    })
    .where(eq(mails.id, id))
    .returning({ failedAt: mails.failedAt });
  return row?.failedAt != null;
}

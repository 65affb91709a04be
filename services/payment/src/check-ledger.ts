import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { ACCOUNTS } from './ledger.ts';

export const ledgerReport = z
  .object({
    balanced: z.boolean().describe('True when nothing is wrong'),
    accounts: z
      .array(z.object({ account: z.enum(ACCOUNTS), currency: z.string(), balance: z.int() }))
      .describe('Debits less credits, in minor units'),
    unbalanced: z.array(z.string()).describe('Transactions whose entries do not add up to nothing'),
    differing: z.array(z.uuid()).describe('Payments whose captured or refunded sum is not what the books say'),
    differingGiftCards: z.array(z.uuid()).describe('Gift cards with more or less on them than the books say'),
  })
  .meta({ id: 'LedgerReport' });
export type LedgerReport = z.infer<typeof ledgerReport>;

/** Adds up the whole books: each transaction, each account, and each payment against its own entries. */
export async function checkLedger({ database: { db } }: Pick<Deps, 'database'>): Promise<LedgerReport> {
  const accounts = await db.execute<{ account: (typeof ACCOUNTS)[number]; currency: string; balance: string }>(sql`
    select account, currency, sum(amount_minor)::text as balance from ledger_entries group by 1, 2 order by 1, 2`);
  const unbalanced = await db.execute<{ transaction: string }>(sql`
    select transaction from ledger_entries group by transaction, currency having sum(amount_minor) <> 0 limit 100`);
  const differing = await db.execute<{ id: string }>(sql`
    select p.id from payments p
    left join (
      select payment_id,
        sum(amount_minor) filter (where account = 'sales') as sales,
        sum(amount_minor) filter (where account = 'refunds') as refunds,
        sum(amount_minor) filter (where account = 'card_holds') as held
      from ledger_entries group by payment_id
    ) books on books.payment_id = p.id
    where p.captured_minor <> -coalesce(books.sales, 0)
      or p.refunded_minor <> coalesce(books.refunds, 0)
      or coalesce(books.held, 0) <> (case when p.status = 'authorized' then p.authorized_minor else 0 end)
    limit 100`);
  const giftCards = await db.execute<{ id: string }>(sql`
    select c.id from gift_cards c
    where c.balance_minor
      + coalesce((select sum(h.amount_minor) from gift_card_holds h where h.gift_card_id = c.id and h.status = 'held'), 0)
      <> -coalesce((select sum(e.amount_minor) from ledger_entries e where e.gift_card_id = c.id and e.account = 'gift_cards'), 0)
    limit 100`);
  return {
    balanced: unbalanced.length + differing.length + giftCards.length === 0,
    accounts: accounts.map(({ balance, ...rest }) => ({ ...rest, balance: Number(balance) })),
    unbalanced: unbalanced.map(({ transaction }) => transaction),
    differing: differing.map(({ id }) => id),
    differingGiftCards: giftCards.map(({ id }) => id),
  };
}

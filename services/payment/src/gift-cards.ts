import { recordAct } from '@souk/service-kit/audit';
import { requestHash } from '@souk/service-kit/idempotency';
import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { err, ok, type Result } from '@souk/service-kit/result';
import { desc, eq, lt, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { writeGiftEntries } from './book.ts';
import type { Deps } from './deps.ts';
import { drawCode, type GiftCard, type giftCardBody, hashOf } from './gift-card.ts';
import * as ledger from './ledger.ts';
import { giftCards } from './schema.ts';

type Row = typeof giftCards.$inferSelect;
type Reading = Pick<Deps, 'database'>;

const toGiftCard = (row: Row, code: string | null = null): GiftCard => ({
  id: row.id,
  code,
  last4: row.last4,
  initial: { amount: row.initialMinor, currency: row.currency },
  balance: { amount: row.balanceMinor, currency: row.currency },
  expiresAt: row.expiresAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});

/** Makes money that whoever knows its code can spend, once per key, and books it. The code is in the first answer only. */
export async function issueGiftCard(
  { database: { db } }: Reading,
  { amount, expiresAt }: z.infer<typeof giftCardBody>,
  { key, by }: { key: string; by: string },
): Promise<Result<GiftCard, 'key-reused'>> {
  const code = drawCode();
  const hash = requestHash({ amount, expiresAt });
  const made = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(giftCards)
      .values({
        id: uuidv7(),
        codeHash: hashOf(code),
        last4: code.slice(-4),
        currency: amount.currency,
        initialMinor: amount.amount,
        balanceMinor: amount.amount,
        key,
        requestHash: hash,
        expiresAt: expiresAt === null ? null : new Date(expiresAt),
      })
      .onConflictDoNothing({ target: giftCards.key })
      .returning();
    if (!row) return undefined;
    await tx.execute(writeGiftEntries(ledger.giftCardIssued(row.id, row.initialMinor, row.currency), row.id));
    const details = { amountMinor: row.initialMinor, currency: row.currency };
    await recordAct(tx, { actor: by, action: 'gift-card.issued', subject: `gift-card:${row.id}`, details });
    return row;
  });
  if (made) return ok(toGiftCard(made, code));
  const [known] = await db.select().from(giftCards).where(eq(giftCards.key, key));
  return known?.requestHash === hash ? ok(toGiftCard(known)) : err('key-reused');
}

export async function readGiftCard({ database: { db } }: Reading, id: string): Promise<GiftCard | undefined> {
  const [row] = await db.select().from(giftCards).where(eq(giftCards.id, id));
  return row && toGiftCard(row);
}

/** The card of a code, unless it has expired by the database's clock. */
export async function findGiftCard({ database: { db } }: Reading, code: string): Promise<GiftCard | undefined> {
  const [row] = await db
    .select()
    .from(giftCards)
    .where(
      sql`${giftCards.codeHash} = ${hashOf(code)} and (${giftCards.expiresAt} is null or ${giftCards.expiresAt} > now())`,
    );
  return row && toGiftCard(row);
}

/** Newest first: ids are UUIDv7. Null when the cursor is not one of this list. */
export async function readGiftCards(
  { database: { db } }: Reading,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (after === null) return null;
  const rows = await db
    .select()
    .from(giftCards)
    .where(after && lt(giftCards.id, after[0]))
    .orderBy(desc(giftCards.id))
    .limit(limit + 1);
  return toPage(rows, limit, { cursor: ({ id }) => [id], item: (row) => toGiftCard(row) });
}

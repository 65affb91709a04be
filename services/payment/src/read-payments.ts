import { reaches, reachesAll } from '@souk/service-kit/access';
import { recordAct, staffActor } from '@souk/service-kit/audit';
import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { and, desc, eq, lt } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import type { Payment } from './payment.ts';
import { payments } from './schema.ts';

type Asked = Pick<FastifyRequest, 'principal' | 'standing'>;
export type PaymentRow = typeof payments.$inferSelect;

export function toPayment(row: PaymentRow): Payment {
  const { id, orderId, owner, status, provider, paymentUrl, currency } = row;
  const money = (amount: number) => ({ amount, currency });
  return {
    id,
    orderId,
    owner,
    status,
    amount: money(row.amountMinor),
    authorized:
      row.authorizedMinor === null
        ? null
        : { amount: row.authorizedMinor, currency: row.authorizedCurrency ?? currency },
    captured: money(row.capturedMinor),
    refunded: money(row.refundedMinor),
    provider,
    paymentUrl: status === 'open' ? paymentUrl : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export async function readPaymentRow(
  { statements }: Pick<Deps, 'statements'>,
  id: string,
): Promise<PaymentRow | undefined> {
  const [row] = await statements.payment.execute({ id });
  return row;
}

/** A payment for whoever may see it; somebody else's does not exist. That staff read it is written down. */
export async function readPayment(
  deps: Pick<Deps, 'statements' | 'database'>,
  id: string,
  asked: Asked,
): Promise<Payment | undefined> {
  const row = await readPaymentRow(deps, id);
  if (!row || !reaches(asked, row.owner)) return undefined;
  const actor = staffActor(asked, row.owner);
  if (actor) await recordAct(deps.database.db, { actor, action: 'payment.read', subject: `payment:${row.id}` });
  return toPayment(row);
}

/** Newest first: the caller's own, all for support, admins and services. Null when the cursor is not one of this list. */
export async function readPayments(
  { database: { db } }: Pick<Deps, 'database'>,
  { limit, cursor, orderId }: { limit: number; cursor?: string | undefined; orderId?: string | undefined },
  asked: Asked,
) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (after === null) return null;
  const rows = await db
    .select()
    .from(payments)
    .where(
      and(
        reachesAll(asked) ? undefined : eq(payments.owner, asked.principal?.subject ?? ''),
        orderId === undefined ? undefined : eq(payments.orderId, orderId),
        after && lt(payments.id, after[0]),
      ),
    )
    .orderBy(desc(payments.id))
    .limit(limit + 1);
  const actor = staffActor(asked);
  if (actor)
    await recordAct(db, { actor, action: 'payments.listed', ...(orderId ? { subject: `order:${orderId}` } : {}) });
  return toPage(rows, limit, { cursor: (row) => [row.id], item: toPayment });
}

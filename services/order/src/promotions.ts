import { recordAct } from '@souk/service-kit/audit';
import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { err, ok, type Result } from '@souk/service-kit/result';
import { text } from '@souk/service-kit/schemas';
import { desc, eq, lt, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { normalCode } from './promotion.ts';
import { promotions } from './schema.ts';
import { LARGEST_TOTAL } from './totals.ts';

const minor = z.int().min(1).max(LARGEST_TOTAL);
const amountsIn = z.strictObject({ EUR: minor.optional(), JPY: minor.optional() });
const basisPoints = z.int().min(1).max(10_000).describe('Hundredths of a percent: 1500 is 15 %');
const units = z.int().min(1).max(99);
const offerShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percentage'), basisPoints }),
  z.strictObject({
    kind: z.literal('fixed'),
    amount: minor.describe('Minor units of USD'),
    amountIn: amountsIn.optional().describe('The same in other currencies; in one that is left out it does not apply'),
  }),
  z.strictObject({ kind: z.literal('free_shipping') }),
  z.strictObject({ kind: z.literal('buy_x_get_y'), buy: units, get: units, basisPoints: basisPoints.default(10_000) }),
]);
const code = text({ min: 2, max: 40 })
  .transform(normalCode)
  .refine((value) => /^[A-Z0-9][A-Z0-9_-]*$/.test(value), 'letters, digits, - and _');

const terms = {
  name: text({ min: 1, max: 120 }).describe('What the shopper sees'),
  offer: offerShape,
  productIds: z.array(z.uuid().toLowerCase()).min(1).max(500).nullable().default(null).describe('null: all goods'),
  minimum: z
    .int()
    .min(0)
    .max(LARGEST_TOTAL)
    .default(0)
    .describe("What the cart's goods must come to, in minor units of USD"),
  minimumIn: amountsIn
    .default({})
    .describe('The same in other currencies: where there is a minimum, it does not apply in one that is left out'),
  startsAt: z.iso.datetime({ offset: true }).nullable().default(null).describe('null: now'),
  endsAt: z.iso.datetime({ offset: true }).nullable().default(null),
  usageLimit: z.int().min(0).max(1_000_000_000).nullable().default(null).describe('Orders in all; null: any number'),
  customerLimit: z.int().min(1).max(1_000_000).nullable().default(null).describe('Orders per e-mail address'),
  active: z.boolean().default(true),
};
const inOrder = ({ startsAt, endsAt }: { startsAt: string | null; endsAt: string | null }) =>
  startsAt === null || endsAt === null || new Date(startsAt) < new Date(endsAt);
const dates = { path: ['endsAt'], message: 'is before startsAt' };
export const promotionBody = z.strictObject({ code, ...terms }).refine(inOrder, dates);
export const promotionTerms = z.strictObject(terms).refine(inOrder, dates);
export const promotionShape = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    offer: offerShape,
    productIds: z.array(z.string()).nullable(),
    minimum: z.int(),
    minimumIn: amountsIn,
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime().nullable(),
    usageLimit: z.int().nullable(),
    customerLimit: z.int().nullable(),
    used: z.int().describe('Orders that carry it'),
    active: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Promotion' });
type Promotion = z.infer<typeof promotionShape>;

export type PromotionFailure = { kind: 'code-taken' | 'not-found' | 'limit-below-used' };

const columnsOf = ({ minimum, startsAt, endsAt, ...same }: z.infer<typeof promotionTerms>) => ({
  ...same,
  minimumMinor: minimum,
  ...(startsAt === null ? {} : { startsAt: new Date(startsAt) }),
  endsAt: endsAt === null ? null : new Date(endsAt),
});
const toPromotion = ({
  minimumMinor,
  startsAt,
  endsAt,
  createdAt,
  ...row
}: typeof promotions.$inferSelect): Promotion => ({
  ...row,
  minimum: minimumMinor,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
});

/** A code is never used for two promotions, not even after the first has ended: orders name it. */
export async function createPromotion(
  { database: { db } }: Pick<Deps, 'database'>,
  { code, ...body }: z.infer<typeof promotionBody>,
  actor: string,
): Promise<Result<Promotion, PromotionFailure>> {
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(promotions)
      .values({ id: uuidv7(), code, ...columnsOf(body) })
      .onConflictDoNothing()
      .returning();
    if (!made) return err({ kind: 'code-taken' });
    await recordAct(tx, { actor, action: 'promotion.created', subject: `promotion:${made.id}` });
    return ok(toPromotion(made));
  });
}

/** Changes what new orders get. A limit below what is used already is refused. */
export async function changePromotion(
  { database: { db } }: Pick<Deps, 'database'>,
  id: string,
  { by: actor, ...body }: z.infer<typeof promotionTerms> & { by: string },
): Promise<Result<Promotion, PromotionFailure>> {
  return db.transaction(async (tx) => {
    const [known] = await tx.select({ id: promotions.id }).from(promotions).where(eq(promotions.id, id));
    if (!known) return err({ kind: 'not-found' });
    const [changed] = await tx
      .update(promotions)
      .set(columnsOf(body))
      .where(
        sql`${promotions.id} = ${id} and (${body.usageLimit}::int is null or ${promotions.used} <= ${body.usageLimit}::int)`,
      )
      .returning();
    if (!changed) return err({ kind: 'limit-below-used' });
    await recordAct(tx, { actor, action: 'promotion.changed', subject: `promotion:${id}` });
    return ok(toPromotion(changed));
  });
}

export async function readPromotion({ database: { db } }: Pick<Deps, 'database'>, id: string) {
  const [found] = await db.select().from(promotions).where(eq(promotions.id, id));
  return found && toPromotion(found);
}

/** Newest first: ids are UUIDv7. Null when the cursor is not one of ours. */
export async function readPromotions(
  { database: { db } }: Pick<Deps, 'database'>,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (after === null) return null;
  const rows = await db
    .select()
    .from(promotions)
    .where(after && lt(promotions.id, after[0]))
    .orderBy(desc(promotions.id))
    .limit(limit + 1);
  return toPage(rows, limit, { cursor: ({ id }) => [id], item: toPromotion });
}

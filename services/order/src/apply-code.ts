import type { Currency } from '@souk/contracts/money';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { ACTIVE } from './order.ts';
import { type CodeProblem, NO_REDUCTION, type Reduction, reductionOf } from './promotion.ts';
import { orders, promotions } from './schema.ts';

export interface AppliedCode {
  promotionId: string;
  code: string;
  name: string;
  reduction: Reduction;
  problem: CodeProblem | null;
}

/** A code's promotion with its state by the database's clock; undefined for a code that there is not. */
async function findPromotion({ database: { db } }: Pick<Deps, 'database'>, code: string, cartId: string) {
  // What the cart's own unpaid order uses is theirs: placing again gives it back first.
  const own = db.$count(
    orders,
    and(eq(orders.cartId, cartId), inArray(orders.status, ACTIVE), eq(orders.promotionId, promotions.id)),
  );
  const [found] = await db
    .select({
      id: promotions.id,
      code: promotions.code,
      name: promotions.name,
      offer: promotions.offer,
      productIds: promotions.productIds,
      minimum: promotions.minimumMinor,
      minimumIn: promotions.minimumIn,
      problem: sql<CodeProblem | null>`case
        when ${promotions.startsAt} > now() then 'not-started'
        when not ${promotions.active} or ${promotions.endsAt} <= now() then 'ended'
        when ${promotions.used} - ${own} >= ${promotions.usageLimit} then 'used-up' end`,
    })
    .from(promotions)
    .where(eq(promotions.code, code));
  return found;
}

/** What a code does for these lines. Null where there is no code, or none that is known. */
export async function applyCode(
  deps: Pick<Deps, 'database'>,
  { id: cartId, code, currency }: { id: string; code: string | null; currency: Currency },
  lines: readonly { productId: string; unitPrice: number; quantity: number }[],
): Promise<AppliedCode | null> {
  const promotion = code === null ? undefined : await findPromotion(deps, code, cartId);
  if (!promotion) return null;
  const { id: promotionId, name, problem, ...terms } = promotion;
  const found = problem ?? reductionOf(terms, lines, currency);
  const applied = { promotionId, code: promotion.code, name };
  return typeof found === 'string'
    ? { ...applied, reduction: NO_REDUCTION, problem: found }
    : { ...applied, reduction: found, problem: null };
}

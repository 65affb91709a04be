import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '@souk/contracts/locale';
import type { Currency } from '@souk/contracts/money';
import { requestHash } from '@souk/service-kit/idempotency';
import { sql, TransactionRollbackError } from 'drizzle-orm';
import type { AppliedCode } from './apply-code.ts';
import type { Deps } from './deps.ts';
import { drawOrderNumber } from './order-number.ts';
import type { CurrentLine } from './read-cart.ts';
import { orderHistory, orderLines, orders } from './schema.ts';
import type { GiftCardName, Placement } from './shapes.ts';
import type { Totals } from './totals.ts';
import { type UseFailure, usePromotion } from './use-promotion.ts';

export interface Draft {
  id: string;
  owner: string;
  key: string;
  currency: Currency;
  locale: Locale;
  lines: CurrentLine[];
  totals: Totals;
  promotion: AppliedCode | null;
  gift: { card: GiftCardName; amount: number } | null;
}

/**
 * Stores an order with its lines and the start of its history, all or nothing. `taken` when the key or the cart has an order by
 * now; or why its promotion cannot be used.
 */
export async function insertOrder(
  { database: { db } }: Deps,
  placement: Placement,
  draft: Draft,
): Promise<'made' | 'taken' | UseFailure> {
  const { promotion } = draft;
  if (!promotion) return (await insert(db, placement, draft)) ? 'made' : 'taken';
  const outcome: { failure?: 'taken' | UseFailure } = {};
  try {
    await db.transaction(async (tx) => {
      const refused = await usePromotion(tx, { promotionId: promotion.promotionId, email: placement.email });
      const failure = refused ?? ((await insert(tx, placement, draft)) ? null : 'taken');
      if (!failure) return;
      outcome.failure = failure;
      tx.rollback();
    });
  } catch (error) {
    if (!(error instanceof TransactionRollbackError)) throw error;
  }
  return outcome.failure ?? 'made';
}

const billedElsewhere = ({ billingAddress, shippingAddress }: Placement) =>
  billingAddress && !isDeepStrictEqual(billingAddress, shippingAddress) ? billingAddress : null;

/** One statement. */
async function insert(
  db: Pick<Deps['database']['db'], 'insert' | 'execute'>,
  placement: Placement,
  { id, owner, key, currency, locale, lines, totals, promotion, gift }: Draft,
): Promise<boolean> {
  const made = db
    .insert(orders)
    .values({
      id,
      number: drawOrderNumber(),
      owner,
      account: owner.startsWith('guest:') ? sql`account_of(${placement.email})` : null,
      currency,
      locale,
      cartId: placement.cartId,
      email: placement.email,
      shippingAddress: placement.shippingAddress,
      billingAddress: billedElsewhere(placement),
      shippingMethod: placement.shippingMethod,
      promotionId: promotion?.promotionId ?? null,
      code: promotion?.code ?? null,
      giftCard: gift?.card ?? null,
      giftMinor: gift?.amount ?? 0,
      subtotalMinor: totals.subtotal,
      discountMinor: totals.discount,
      shippingMinor: totals.shipping,
      taxMinor: totals.tax,
      totalMinor: totals.total,
      idempotencyKey: key,
      requestHash: requestHash(placement),
    })
    .onConflictDoNothing()
    .returning({ id: orders.id });
  const snapshots = lines.map((line, position) => ({
    position,
    variant_id: line.variantId,
    product_id: line.productId,
    slug: line.slug,
    sku: line.sku,
    title: line.title,
    variant_title: line.variantTitle,
    options: line.options,
    image: line.image,
    unit_price_minor: line.unitPrice,
    quantity: line.quantity,
  }));
  const written = await db.execute(sql`
    with made as ${made}, its_lines as (
      insert into ${orderLines} (order_id, position, variant_id, product_id, slug, sku, title, variant_title, options, image, unit_price_minor, quantity)
      select made.id, line.position, line.variant_id, line.product_id, line.slug, line.sku, line.title, line.variant_title, line.options, nullif(line.image, 'null'), line.unit_price_minor, line.quantity
      from made, jsonb_to_recordset(${JSON.stringify(snapshots)}::text::jsonb) as line(position int, variant_id uuid, product_id text, slug text, sku text, title text, variant_title text, options jsonb, image jsonb, unit_price_minor int, quantity int)
    )
    insert into ${orderHistory} (order_id, status) select id, 'pending' from made returning id`);
  return written.length > 0;
}

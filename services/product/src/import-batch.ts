import { isDeepStrictEqual } from 'node:util';
import { recordAct } from '@souk/service-kit/audit';
import { and, inArray, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { ImportedProduct, RowError } from './csv-product.ts';
import type { Deps } from './deps.ts';
import type { ProductDraft } from './draft-product.ts';
import { mergeImport } from './merge-import.ts';
import { products, variants } from './schema.ts';
import { conflictOf, lockProducts, storeProducts, type Transaction } from './store-products.ts';
import { tellChanges } from './tell-changes.ts';

export interface Outcome {
  created: number;
  updated: number;
  skipped: number;
  errors: RowError[];
}

/** Imports products of different slugs in one transaction. If someone else takes a slug or SKU meanwhile, each goes alone. */
export async function importBatch(deps: Deps, batch: ImportedProduct[], by: string): Promise<Outcome> {
  if (batch.length === 0) return { created: 0, updated: 0, skipped: 0, errors: [] };
  try {
    const outcome = await deps.database.db.transaction((tx) => lay(tx, batch, by));
    if (outcome.created + outcome.updated > 0) deps.outbox.wake();
    return outcome;
  } catch (error) {
    const conflict = conflictOf(error);
    if (conflict === undefined) throw error;
    const [only] = batch;
    if (only && batch.length === 1) {
      const reason = `another product has its ${conflict === 'slug-taken' ? 'handle' : 'SKU'}`;
      return { created: 0, updated: 0, skipped: 0, errors: [{ line: only.line, reason }] };
    }
  }
  const total: Outcome = { created: 0, updated: 0, skipped: 0, errors: [] };
  for (const product of batch) {
    const { created, updated, skipped, errors } = await importBatch(deps, [product], by);
    total.created += created;
    total.updated += updated;
    total.skipped += skipped;
    total.errors.push(...errors);
  }
  return total;
}

async function lay(tx: Transaction, batch: ImportedProduct[], by: string): Promise<Outcome> {
  const stored = await lockProducts(tx, { slugs: batch.map(({ slug }) => slug) });
  const bySlug = new Map(stored.map((product) => [product.slug, product]));
  const foreignSkus = await readForeignSkus(tx, batch, bySlug);
  const outcome: Outcome = { created: 0, updated: 0, skipped: 0, errors: [] };
  const changed: ProductDraft[] = [];
  for (const product of batch) {
    const existing = bySlug.get(product.slug);
    const { usable, errors } = withoutForeignSkus(product, foreignSkus);
    const merged = mergeImport(existing, usable, v7);
    outcome.errors.push(...product.errors, ...errors, ...withoutRepeats(merged.errors, [...product.errors, ...errors]));
    if (!merged.draft) continue;
    if (existing && isSame(existing, merged.draft)) {
      outcome.skipped++;
      continue;
    }
    if (existing) outcome.updated++;
    else outcome.created++;
    changed.push(merged.draft);
  }
  if (changed.length === 0) return outcome;
  await storeProducts(tx, changed);
  await tellChanges(
    tx,
    changed.map(({ id }) => id),
  );
  const { created, updated } = outcome;
  await recordAct(tx, { actor: by, action: 'products.imported', details: { created, updated } });
  return outcome;
}

/** SKUs of the batch and the slug of the product that has each: one in the shop, or the first in the batch. */
async function readForeignSkus(
  tx: Transaction,
  batch: ImportedProduct[],
  bySlug: Map<string, ProductDraft>,
): Promise<Map<string, string>> {
  const skus = batch.flatMap((product) => product.variants.flatMap(({ sku }) => sku ?? []));
  const owners = new Map<string, string>();
  if (skus.length > 0) {
    const rows = await tx
      .select({ sku: variants.sku, productId: variants.productId })
      .from(variants)
      .where(and(inArray(variants.sku, skus), isNull(variants.removedAt)));
    const slugs = new Map([...bySlug.values()].map(({ id, slug }) => [id, slug]));
    const others = rows.map(({ productId }) => productId).filter((id) => !slugs.has(id));
    if (others.length > 0)
      for (const row of await tx
        .select({ id: products.id, slug: products.slug })
        .from(products)
        .where(inArray(products.id, others)))
        slugs.set(row.id, row.slug);
    for (const { sku, productId } of rows) if (sku) owners.set(sku, slugs.get(productId) ?? '');
  }
  for (const { slug, variants: list } of batch)
    for (const { sku } of list) if (sku && !owners.has(sku)) owners.set(sku, slug);
  return owners;
}

function withoutForeignSkus(product: ImportedProduct, owners: Map<string, string>) {
  const isForeign = ({ sku }: { sku?: string | null }) => Boolean(sku && owners.get(sku) !== product.slug);
  return {
    usable: { ...product, variants: product.variants.filter((variant) => !isForeign(variant)) },
    errors: product.variants
      .filter(isForeign)
      .map(({ line, sku }) => ({ line, reason: `SKU "${sku}" belongs to "${owners.get(sku ?? '')}"` })),
  };
}

/** Where rows were refused already, that nothing is left of the product needs no second report. */
const withoutRepeats = (errors: RowError[], reported: RowError[]): RowError[] =>
  errors.filter(({ line }) => !reported.some((known) => known.line === line));

/** Categories are the same by slug: their titles belong to whoever made them first. */
export function isSame(before: ProductDraft, after: ProductDraft): boolean {
  const plain = (product: ProductDraft) => ({ ...product, categories: product.categories.map(({ slug }) => slug) });
  return isDeepStrictEqual(plain(before), plain(after));
}

import { recordAct } from '@souk/service-kit/audit';
import { sql } from 'drizzle-orm';
import type { RowError } from './csv-product.ts';
import type { TranslatedGroup } from './csv-translations.ts';
import type { Deps } from './deps.ts';
import type { ProductDraft } from './draft-product.ts';
import { isSame, type Outcome } from './import-batch.ts';
import { categoryTextsOf, mergeTranslations } from './merge-translations.ts';
import { lockProducts, storeProducts, type Transaction } from './store-products.ts';
import { tellChanges, tellOfCategories } from './tell-changes.ts';

/** Lays translations over products and categories, in one transaction. One that has a bad row stays as it is. */
export async function importTranslations(deps: Deps, groups: TranslatedGroup[], by: string): Promise<Outcome> {
  const outcome = await deps.database.db.transaction(async (tx) => {
    const products = await layProducts(
      tx,
      groups.filter(({ of }) => of === 'product'),
    );
    const categories = await layCategories(
      tx,
      groups.filter(({ of }) => of === 'category'),
    );
    const total: Outcome = {
      created: 0,
      updated: products.updated + categories.updated,
      skipped: products.skipped + categories.skipped,
      errors: [...products.errors, ...categories.errors],
    };
    if (total.updated > 0)
      await recordAct(tx, { actor: by, action: 'translations.imported', details: { updated: total.updated } });
    return total;
  });
  if (outcome.updated > 0) deps.outbox.wake();
  return outcome;
}

type Laid = Omit<Outcome, 'created'>;

async function layProducts(tx: Transaction, groups: TranslatedGroup[]): Promise<Laid> {
  const slugs = groups.filter(({ errors }) => errors.length === 0).map(({ slug }) => slug);
  const stored = slugs.length === 0 ? [] : await lockProducts(tx, { slugs });
  const bySlug = new Map(stored.map((product) => [product.slug, product]));
  const laid: Laid = { updated: 0, skipped: 0, errors: [] };
  const changed: ProductDraft[] = [];
  for (const group of groups) {
    const existing = bySlug.get(group.slug);
    const merged = existing && mergeTranslations(existing, group);
    const errors = group.errors.length > 0 ? group.errors : (merged?.errors ?? [unknown(group)]);
    laid.errors.push(...errors);
    if (!existing || !merged || errors.length > 0) continue;
    if (isSame(existing, merged.draft)) laid.skipped++;
    else changed.push(merged.draft);
  }
  await storeProducts(tx, changed);
  await tellChanges(
    tx,
    changed.map(({ id }) => id),
  );
  return { ...laid, updated: changed.length };
}

const unknown = ({ line, of, slug }: TranslatedGroup): RowError => ({ line, reason: `there is no ${of} "${slug}"` });

/** Products tell the titles of their categories, so those of a changed one are told of. */
async function layCategories(tx: Transaction, groups: TranslatedGroup[]): Promise<Laid> {
  const laid: Laid = { updated: 0, skipped: 0, errors: [] };
  const changed: string[] = [];
  for (const group of groups) {
    const known = await tx.execute(sql`select from categories where slug = ${group.slug} for key share`);
    if (known.length === 0 && group.errors.length === 0) group.errors.push(unknown(group));
    group.errors.push(...tooLong(group));
    laid.errors.push(...group.errors);
    if (group.errors.length > 0) continue;
    let written = 0;
    for (const [locale, { title = '', description = '' }] of categoryTextsOf(group))
      written += (
        await tx.execute(sql`
          insert into category_texts (category_slug, locale, title, description)
          values (${group.slug}, ${locale}, ${title}, ${description})
          on conflict (category_slug, locale) do update set
            title = coalesce(nullif(excluded.title, ''), category_texts.title),
            description = coalesce(nullif(excluded.description, ''), category_texts.description)
          where (coalesce(nullif(excluded.title, ''), category_texts.title),
            coalesce(nullif(excluded.description, ''), category_texts.description))
            is distinct from (category_texts.title, category_texts.description)
          returning 1`)
      ).length;
    if (written === 0) laid.skipped++;
    else changed.push(group.slug);
  }
  if (changed.length > 0) await tellOfCategories(tx, changed);
  return { ...laid, updated: changed.length };
}

const LONGEST = { title: 150, other: 2000 };
const tooLong = ({ translations }: TranslatedGroup): RowError[] =>
  translations
    .filter(({ field, text }) => text.length > (field === 'title' ? LONGEST.title : LONGEST.other))
    .map(({ line, field }) => ({ line, reason: `Translated content of ${field} is too long` }));

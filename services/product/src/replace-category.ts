import { recordAct } from '@souk/service-kit/audit';
import { text } from '@souk/service-kit/schemas';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { TellingDeps } from './deps.ts';
import { categories, categoryTexts } from './schema.ts';
import { tellOfCategories } from './tell-changes.ts';
import { TRANSLATED } from './texts.ts';

const title = text({ max: 150 });
const description = text({ max: 2000 }).default('');
export const categoryInput = z.strictObject({
  title: title.min(1),
  description,
  texts: z
    .partialRecord(z.enum(TRANSLATED), z.strictObject({ title: title.default(''), description }))
    .optional()
    .describe('Translations by locale; left out, they stay as they are'),
});
export const categoryTextsShape = z
  .object({
    slug: z.string(),
    title: z.string(),
    description: z.string(),
    texts: z.record(z.string(), z.object({ title: z.string(), description: z.string() })),
  })
  .meta({ id: 'CategoryTexts' });

/** Replaces the texts of a category; its slug stays. Undefined where there is none. Its products are told of, as they tell its title. */
export async function replaceCategory(
  { database: { db }, outbox }: TellingDeps,
  slug: string,
  { input, by }: { input: z.infer<typeof categoryInput>; by: string },
): Promise<z.infer<typeof categoryTextsShape> | undefined> {
  const { texts, ...own } = input;
  const replaced = await db.transaction(async (tx) => {
    const [row] = await tx.update(categories).set(own).where(eq(categories.slug, slug)).returning();
    if (!row) return undefined;
    if (texts) {
      await tx.delete(categoryTexts).where(eq(categoryTexts.categorySlug, slug));
      const rows = Object.entries(texts).map(([locale, one]) => ({ categorySlug: slug, locale, ...one }));
      if (rows.length > 0) await tx.insert(categoryTexts).values(rows);
    }
    const kept = await tx.select().from(categoryTexts).where(eq(categoryTexts.categorySlug, slug));
    await tellOfCategories(tx, [slug]);
    await recordAct(tx, { actor: by, action: 'category.replaced', subject: `category:${slug}` });
    const shown = kept.map(({ locale, title: own, description: text }) => [locale, { title: own, description: text }]);
    return { ...row, texts: Object.fromEntries(shown) };
  });
  if (replaced) outbox.wake();
  return replaced;
}

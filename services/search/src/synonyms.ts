import { actorOf, writeAct } from '@souk/service-kit/audit';
import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { text } from '@souk/service-kit/schemas';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { StoreDeps } from './deps.ts';
import { type Locale, localeSchema } from './locales.ts';
import { synonyms } from './schema.ts';
import { CHANGED } from './store-documents.ts';
import { wordsOf } from './tokens.ts';

const MAX_WORDS = 4;
const term = text({ min: 1, max: 80 })
  .refine((value) => wordsOf(value).length > 0, 'needs a letter or a digit')
  .refine((value) => wordsOf(value).length <= MAX_WORDS, `has more than ${MAX_WORDS} words`);

export const synonymInput = z
  .strictObject({
    locale: localeSchema.describe('The language of the terms'),
    terms: z.array(term).min(1).max(50).describe('What shoppers type. Without `means` they stand for each other'),
    means: z.array(term).max(50).default([]).describe('What any of the terms finds besides, not the other way round'),
  })
  .refine(({ terms, means }) => terms.length + means.length > 1, {
    path: ['means'],
    message: 'two words are needed at least',
  });
export type SynonymInput = z.infer<typeof synonymInput>;

export const synonymShape = z
  .object({
    id: z.uuid(),
    locale: localeSchema,
    terms: z.array(z.string()),
    means: z.array(z.string()),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'SynonymSet' });
export type SynonymSet = z.infer<typeof synonymShape>;

const toSet = ({ createdAt, updatedAt, locale, ...row }: typeof synonyms.$inferSelect): SynonymSet => ({
  ...row,
  locale: locale as Locale,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

type Asked = Parameters<typeof actorOf>[0];
type Change = { action: 'synonyms.added' | 'synonyms.changed' | 'synonyms.removed'; id: string };

/** One change of the list, written down as done by whoever asks. All copies of the service hear of it. */
async function change<Row>(
  { database }: StoreDeps,
  { action, id, by, details }: Change & { by: Asked; details?: Record<string, unknown> },
  run: (tx: Parameters<Parameters<typeof database.db.transaction>[0]>[0]) => Promise<Row[]>,
): Promise<Row | undefined> {
  return database.db.transaction(async (tx) => {
    const [row] = await run(tx);
    if (!row) return undefined;
    await tx.execute(writeAct({ actor: actorOf(by), action, subject: `synonyms:${id}`, ...(details && { details }) }));
    await tx.execute(sql`select pg_notify(${CHANGED}, '')`);
    return row;
  });
}

export async function addSynonyms(deps: StoreDeps, input: SynonymInput, by: Asked): Promise<SynonymSet> {
  const id = uuidv7();
  const made = await change(deps, { action: 'synonyms.added', id, by, details: input }, (tx) =>
    tx
      .insert(synonyms)
      .values({ id, ...input })
      .returning(),
  );
  if (!made) throw new Error('the synonyms that were just added are gone');
  return toSet(made);
}

/** Undefined where there is no such set; so is it below. */
export async function replaceSynonyms(
  deps: StoreDeps,
  id: string,
  { input, by }: { input: SynonymInput; by: Asked },
): Promise<SynonymSet | undefined> {
  const changed = await change(deps, { action: 'synonyms.changed', id, by, details: input }, (tx) =>
    tx
      .update(synonyms)
      .set({ ...input, updatedAt: sql`now()` })
      .where(eq(synonyms.id, id))
      .returning(),
  );
  return changed && toSet(changed);
}

export async function removeSynonyms(deps: StoreDeps, id: string, by: Asked): Promise<boolean> {
  const removed = await change(deps, { action: 'synonyms.removed', id, by }, (tx) =>
    tx.delete(synonyms).where(eq(synonyms.id, id)).returning({ id: synonyms.id }),
  );
  return removed !== undefined;
}

export async function readSynonyms({ database: { db } }: StoreDeps, id: string): Promise<SynonymSet | undefined> {
  const [row] = await db.select().from(synonyms).where(eq(synonyms.id, id));
  return row && toSet(row);
}

/** A page of the list, newest first. Null when the cursor is not one of it. */
export async function listSynonyms(
  { database: { db } }: StoreDeps,
  { limit, cursor, locale }: { limit: number; cursor?: string | undefined; locale?: Locale | undefined },
) {
  const last = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (last === null) return null;
  const rows = await db
    .select()
    .from(synonyms)
    .where(and(locale && eq(synonyms.locale, locale), last && lt(synonyms.id, last[0])))
    .orderBy(desc(synonyms.id))
    .limit(limit + 1);
  return toPage(rows, limit, { cursor: ({ id }) => [id], item: toSet });
}

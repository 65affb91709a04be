import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { PartFailure } from './supervised-process.ts';

const list = z.object({ items: z.array(z.unknown()) });
const signedIn = z.object({ token: z.string() });
const imported = z.object({ created: z.number(), errors: z.array(z.unknown()) });

type Seed = {
  userUrl: string;
  productUrl: string;
  searchUrl: string;
  admin: { email: string; password: string };
  file: string;
  /** Its texts in other languages. */
  translationsFile: string;
  /** Titles and descriptions of its categories. */
  categoriesFile: string;
  /** What else shoppers call these goods. */
  synonymsFile: string;
  /** What its invented customers say of them. */
  reviewsFile: string;
};

/** Imports the demo catalogue, its translations and its synonyms into a shop that has no products. Returns how many came in, or undefined when it left the shop alone. */
export async function seedCatalogue({
  userUrl,
  productUrl,
  searchUrl,
  admin,
  file,
  translationsFile,
  categoriesFile,
  synonymsFile,
  reviewsFile,
}: Seed): Promise<number | undefined> {
  if (!existsSync(file)) return undefined;
  const { items } = list.parse(await call(`${productUrl}/products?limit=1`, {}, 10_000));
  if (items.length > 0) return undefined;
  const { token } = signedIn.parse(
    await call(
      `${userUrl}/users/login`,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(admin) },
      10_000,
    ),
  );
  const created = await load({ productUrl, token, file });
  await load({ productUrl, token, file: translationsFile });
  await seedReviews({ productUrl, token, file: reviewsFile });
  await seedCategories({ productUrl, token, file: categoriesFile });
  await seedSynonyms({ searchUrl, token, file: synonymsFile });
  return created;
}

/** Imports a file; answers how many products it made. */
async function load({ productUrl, token, file }: { productUrl: string; token: string; file: string }): Promise<number> {
  const headers = { 'content-type': 'text/csv', authorization: `Bearer ${token}` };
  const body = readFileSync(file);
  const url = `${productUrl}/products/import`;
  const { created, errors } = imported.parse(await call(url, { method: 'POST', headers, body }, 300_000));
  if (errors.length > 0) throw new PartFailure(`${file} has bad rows: ${JSON.stringify(errors.slice(0, 3))}`);
  return created;
}

async function seedReviews({ productUrl, token, file }: { productUrl: string; token: string; file: string }) {
  const reviews = z.array(z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ reviews });
  await call(`${productUrl}/reviews/import`, { method: 'POST', headers, body }, 60_000);
}

async function seedCategories({ productUrl, token, file }: { productUrl: string; token: string; file: string }) {
  for (const { slug, ...texts } of z
    .array(z.looseObject({ slug: z.string() }))
    .parse(JSON.parse(readFileSync(file, 'utf8')))) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    await call(`${productUrl}/categories/${slug}`, { method: 'PUT', headers, body: JSON.stringify(texts) }, 10_000);
  }
}

async function seedSynonyms({ searchUrl, token, file }: { searchUrl: string; token: string; file: string }) {
  const { items } = list.parse(
    await call(`${searchUrl}/synonyms?limit=1`, { headers: { authorization: `Bearer ${token}` } }, 10_000),
  );
  if (items.length > 0) return;
  for (const set of z.array(z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')))) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    await call(`${searchUrl}/synonyms`, { method: 'POST', headers, body: JSON.stringify(set) }, 10_000);
  }
}

async function call(url: string, init: RequestInit, timeoutMs: number): Promise<unknown> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  const text = await response.text();
  if (!response.ok) throw new PartFailure(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}

import type { Candidate } from './candidates.ts';
import type { Deps } from './deps.ts';
import { type History, readHistory } from './history.ts';
import type { Visitor } from './visitor.ts';

export const KINDS = ['together', 'similar', 'for-you', 'recently-viewed'] as const;
export const REASONS = ['viewed', 'bought-with', 'similar', 'popular', 'new'] as const;
export type Kind = (typeof KINDS)[number];

/** Why something is recommended: because of `product`, which was looked at or bought; or because many buy it, or it is new. */
export interface Reason {
  kind: (typeof REASONS)[number];
  product?: string;
}
export interface Recommended {
  productId: string;
  reason: Reason;
}
export interface Question {
  kind: Kind;
  /** The product that is on the screen. */
  productId?: string | undefined;
  /** Whose history may be used. */
  visitor: Visitor | null;
  limit: number;
}
export interface Recommendations {
  items: Recommended[];
  /** Somebody's history was used. */
  personalised: boolean;
}

/** What answering needs. */
export type Reading = Pick<Deps, 'database' | 'candidates'>;

interface Source {
  reason: Reason;
  of: () => Promise<Candidate[]>;
}
interface Own {
  family: string;
  categories: string[];
}
/** Some may be sold out by now. */
const SPARE = 12;
const MOST_SEEDS = 8;

/** Null for a product that was never heard of. */
export async function recommend(deps: Reading, question: Question): Promise<Recommendations | null> {
  const { kind, productId, visitor } = question;
  const own = productId === undefined ? undefined : await readOwn(deps, productId);
  if (productId !== undefined && !own) return null;
  const personal = kind === 'for-you' || kind === 'recently-viewed';
  const history = personal && visitor !== null ? await readHistory(deps, visitor) : null;
  if (kind === 'recently-viewed')
    return { items: await viewedItems(deps, history, question), personalised: history !== null };
  const rest = fallbacks(deps, own);
  if (!personal || !history) {
    const items = await gather(deps, question, { own, sources: [...productSources(deps, question), ...rest] });
    return { items, personalised: false };
  }
  const sources = [...(await personalSources(deps, history)), ...rest];
  const items = await gather(deps, question, { own, sources, history });
  if (items.length > 0) return { items, personalised: items.some(({ reason }) => reason.product !== undefined) };
  // They have seen the whole shop.
  return { items: await gather(deps, question, { own, sources: rest }), personalised: false };
}

function productSources({ candidates }: Reading, { kind, productId }: Question): Source[] {
  if (productId === undefined) return [];
  const together: Source = {
    reason: { kind: 'bought-with', product: productId },
    of: () => candidates.together(productId),
  };
  const similar: Source = { reason: { kind: 'similar', product: productId }, of: () => candidates.similar(productId) };
  return kind === 'together' ? [together, similar] : [similar];
}

/** What is never empty as long as anything is on sale: best sellers of the category, then of the shop, then what is new. */
const fallbacks = ({ candidates }: Reading, own: Own | undefined): Source[] => [
  ...(own?.categories ?? []).map(
    (category): Source => ({ reason: { kind: 'popular' }, of: () => candidates.popular(category) }),
  ),
  { reason: { kind: 'popular' }, of: () => candidates.popular(null) },
  { reason: { kind: 'new' }, of: () => candidates.newest(null) },
];

/**
 * From each of what was looked at or bought lately, one after the other, so that a single chair does not fill the shelf. What is
 * bought with it comes before what is like it.
 */
async function personalSources({ candidates }: Reading, { viewed, bought }: History): Promise<Source[]> {
  const seeds = [
    ...viewed.slice(0, MOST_SEEDS).map((product) => ({ kind: 'viewed' as const, product })),
    ...bought.slice(0, MOST_SEEDS / 2).map((product) => ({ kind: 'bought-with' as const, product })),
  ];
  const lists = await Promise.all(
    seeds.map(async (reason) => {
      const [together, similar] = await Promise.all([
        candidates.together(reason.product),
        candidates.similar(reason.product),
      ]);
      return { reason, list: reason.kind === 'viewed' ? mixed(similar, together) : mixed(together, similar) };
    }),
  );
  const longest = Math.max(0, ...lists.map(({ list }) => list.length));
  return Array.from({ length: longest }, (_, rank) =>
    lists.flatMap(({ reason, list }): Source[] => {
      const one = list[rank];
      return one ? [{ reason, of: async () => [one] }] : [];
    }),
  ).flat();
}

/** Two of the first to one of the second. */
const mixed = (first: Candidate[], second: Candidate[]): Candidate[] => {
  const rest = [...second];
  return [...first.flatMap((one, n) => (n % 2 === 1 ? [one, ...rest.splice(0, 1)] : [one])), ...rest];
};

/** Takes from the sources in turn until there is enough: each family once, and never what is on the screen, or known already. */
async function gather(
  deps: Reading,
  { productId, limit }: Question,
  { own, sources, history }: { own: Own | undefined; sources: Source[]; history?: History },
): Promise<Recommended[]> {
  const known = new Set([
    ...(history ? [...history.viewed, ...history.bought] : []),
    ...(productId ? [productId] : []),
  ]);
  const families = new Set(own ? [own.family] : []);
  const found: Recommended[] = [];
  for (const { reason, of } of sources) {
    for (const { id, family } of await of()) {
      if (found.length >= limit + SPARE) break;
      if (known.has(id) || families.has(family)) continue;
      known.add(id);
      families.add(family);
      found.push({ productId: id, reason });
    }
    if (found.length >= limit + SPARE) break;
  }
  return availableOf(deps, found, limit);
}

/** Lists are kept for a while; this is what can be bought now. */
async function availableOf(
  { database: { sql } }: Reading,
  found: Recommended[],
  limit: number,
): Promise<Recommended[]> {
  if (found.length === 0) return [];
  const rows = await sql<{ id: string }[]>`
    select id from products where id = any (${found.map(({ productId }) => productId)}::uuid[]) and available`;
  const available = new Set(rows.map(({ id }) => id));
  return found.filter(({ productId }) => available.has(productId)).slice(0, limit);
}

const viewedItems = (deps: Reading, history: History | null, { productId, limit }: Question): Promise<Recommended[]> =>
  availableOf(
    deps,
    (history?.viewed ?? [])
      .filter((id) => id !== productId)
      .map((id) => ({ productId: id, reason: { kind: 'viewed' } })),
    limit,
  );

async function readOwn({ database: { sql } }: Reading, id: string): Promise<Own | undefined> {
  const [own] = await sql<Own[]>`select family, categories from products where id = ${id}`;
  return own;
}

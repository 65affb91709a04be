import { LRUCache } from 'lru-cache';
import { association, SIGNIFICANT } from './association.ts';
import type { StoreDeps } from './deps.ts';

/** A product that may be recommended, best first in every list. */
export interface Candidate {
  id: string;
  family: string;
  score: number;
}

/** Where recommendations come from. Lists hold what could be bought when they were made, and are kept for a while. */
export interface Candidates {
  /** What is in the same baskets more than chance has it. */
  together(productId: string): Promise<Candidate[]>;
  /** What shares category, maker, tags, materials and colours, the rarer the better, at about the same price. */
  similar(productId: string): Promise<Candidate[]>;
  /** Best sellers, of a category or of the shop; those of these weeks before those of last year. */
  popular(category: string | null): Promise<Candidate[]>;
  newest(category: string | null): Promise<Candidate[]>;
}

/** More than any answer has, as some are left out on the way. */
const LIST = 60;
/** Of one product's pairs so many are weighed, the most frequent. */
const MOST_PAIRS = 200;
const KEPT = 4_000;

export function createCandidates({ database: { sql } }: StoreDeps, { freshMs }: { freshMs: number }): Candidates {
  const kept = new LRUCache<string, Promise<Candidate[]>>({ max: KEPT, ttl: freshMs });
  /** Not asked twice at once; kept while it is fresh. */
  const once = (make: (key: string) => Promise<Candidate[]>, name: string) => (key: string | null) => {
    const at = `${name}\n${key ?? ''}`;
    const known = freshMs > 0 ? kept.get(at) : undefined;
    if (known) return known;
    const made = make(key ?? '');
    kept.set(at, made);
    made.catch(() => kept.delete(at));
    return made;
  };

  let counted: { at: number; baskets: Promise<number> } | undefined;
  function allBaskets(): Promise<number> {
    if (!counted || performance.now() - counted.at >= freshMs) {
      const baskets = sql<{ n: number }[]>`select count(*)::int as n from baskets`.then(([row]) => row?.n ?? 0);
      baskets.catch(() => {
        counted = undefined;
      });
      counted = { at: performance.now(), baskets };
    }
    return counted.baskets;
  }

  async function together(productId: string): Promise<Candidate[]> {
    const all = await allBaskets();
    const rows = await sql<{ id: string; family: string; both: number; one: number; other: number }[]>`
      select p.id, p.family, pairs.baskets as both, mine.baskets as one, theirs.baskets as other
      from (
        select other_id, baskets from pairs where product_id = ${productId} order by baskets desc limit ${MOST_PAIRS}
      ) pairs
      join sales mine on mine.product_id = ${productId}
      join sales theirs on theirs.product_id = pairs.other_id
      join products p on p.id = pairs.other_id and p.available`;
    return rows
      .map(({ id, family, ...counts }) => ({ id, family, score: association({ ...counts, all }) }))
      .filter(({ score }) => score >= SIGNIFICANT)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, LIST);
  }

  const similar = (productId: string) =>
    sql<Candidate[]>`
      with mine as (
        select f.feature, f.weight * ln(1 + (select count(*) from products where available)::float8 / greatest(1, (
          select count(*) from features s where s.feature = f.feature
        ))) as worth
        from features f where f.product_id = ${productId}
      ), alike as (
        select f.product_id, sum(mine.worth) as shared from mine join features f using (feature)
        where f.product_id <> ${productId} group by f.product_id
      )
      select p.id, p.family,
        alike.shared * (0.7 + 0.3 * exp(-abs(ln((p.price_minor + 1)::float8 / (own.price_minor + 1))))) as score
      from alike join products p on p.id = alike.product_id and p.available, products own
      where own.id = ${productId} order by score desc, p.id limit ${LIST}`.then((rows) => [...rows]);

  const popular = (category: string) =>
    sql<Candidate[]>`
      select p.id, p.family, sales.heat as score from sales join products p on p.id = sales.product_id and p.available
      where ${category} = '' or p.categories @> array[${category}] order by sales.heat desc, p.id limit ${LIST}`.then(
      (rows) => [...rows],
    );

  const newest = (category: string) =>
    sql<Candidate[]>`
      select id, family, 0::float8 as score from products
      where available and (${category} = '' or categories @> array[${category}]) order by created_at desc, id limit ${LIST}`.then(
      (rows) => [...rows],
    );

  return {
    together: once(together, 'together'),
    similar: once(similar, 'similar'),
    popular: once(popular, 'popular'),
    newest: once(newest, 'newest'),
  };
}

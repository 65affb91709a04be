import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const AT = 10;
const FILE = path.resolve(import.meta.dirname, '../../../e2e/search/queries.json');

/** A query as a shopper would type it, and what a person would want to see: slugs by how well they fit, 3 best. */
const judgedQuery = z.strictObject({
  q: z.string(),
  kind: z.string(),
  locale: z.string().default('en'),
  filters: z.string().default('').describe('More of the query string, such as category=desk'),
  expect: z.partialRecord(z.enum(['3', '2', '1']), z.array(z.string()).min(1)),
});
export type JudgedQuery = z.infer<typeof judgedQuery>;

export const readJudgedQueries = (): JudgedQuery[] =>
  z.array(judgedQuery).parse(JSON.parse(readFileSync(FILE, 'utf8')));

const found = z.object({ items: z.array(z.object({ slug: z.string() })), correctedTo: z.string().nullable() });

/** The query string of a judged query. */
export const queryString = ({ q, locale, filters }: JudgedQuery): string =>
  `?${new URLSearchParams({ q, locale, limit: String(AT), facets: 'false' })}${filters && `&${filters}`}`;

export interface Judgement {
  query: JudgedQuery;
  /** 0 to 1: gain of the ten first, discounted by place, against that of the best order. */
  ndcg: number;
  slugs: string[];
}

/** Asks every judged query and rates the answers. */
export async function judge(queries: JudgedQuery[], ask: (query: string) => Promise<unknown>): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  for (const query of queries) {
    const { items } = found.parse(await ask(queryString(query)));
    const slugs = items.map(({ slug }) => slug);
    judgements.push({ query, slugs, ndcg: ndcgOf(slugs, gradesOf(query)) });
  }
  return judgements;
}

export function gradesOf({ expect }: JudgedQuery): Map<string, number> {
  return new Map(Object.entries(expect).flatMap(([grade, slugs = []]) => slugs.map((slug) => [slug, Number(grade)])));
}

export const meanOf = (judgements: Judgement[]): number =>
  judgements.reduce((sum, { ndcg }) => sum + ndcg, 0) / judgements.length;

/** nDCG@10 with gains of 2^grade - 1. */
export function ndcgOf(slugs: string[], grades: Map<string, number>): number {
  const gain = (grade: number, place: number) => (2 ** grade - 1) / Math.log2(place + 2);
  const sum = (list: number[]) => list.slice(0, AT).reduce((total, grade, place) => total + gain(grade, place), 0);
  const best = sum([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : sum(slugs.map((slug) => grades.get(slug) ?? 0)) / best;
}

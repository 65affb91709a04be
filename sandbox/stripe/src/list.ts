import type { SQLInputValue } from 'node:sqlite';
import { missing } from './errors.ts';
import type { Kind, Objects, Store } from './store.ts';

export type Page = {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?:
    | number
    | { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined }
    | undefined;
};
/** Equality filters over fields of the object, e.g. `{ payment_intent: 'pi_x' }`. The names are the sandbox's own, never a caller's. */
export type Filters = Record<string, string | undefined>;

type ListOptions = { url: string; filters?: Filters; also?: { condition: string; values: SQLInputValue[] } };

const operators = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** One page, newest first. `ending_before` gives the page just before (newer than) its object, in the same order. */
export function listPage<K extends Kind>(store: Store, kind: K, page: Page, options: ListOptions) {
  // Spelt out, because an index of one kind only is not used for a kind that comes as a value.
  const conditions = [`kind = '${kind}'`];
  const values: SQLInputValue[] = [];
  const add = (condition: string, value: SQLInputValue) => {
    conditions.push(condition);
    values.push(value);
  };
  for (const [field, value] of Object.entries(options.filters ?? {})) {
    if (value !== undefined) add(`json_extract(json, '$.${field}') = ?`, value);
  }
  if (options.also) {
    conditions.push(options.also.condition);
    values.push(...options.also.values);
  }
  const created = typeof page.created === 'number' ? { gte: page.created, lte: page.created } : (page.created ?? {});
  for (const [name, operator] of Object.entries(operators)) {
    const bound = created[name as keyof typeof operators];
    if (bound !== undefined) add(`created ${operator} ?`, bound);
  }
  // Else a list of what is new would read on to the oldest when little of it passes the filters.
  const since = created.gte ?? created.gt;
  if (since !== undefined) {
    conditions.push('seq >= (SELECT min(seq) FROM objects INDEXED BY objects_created WHERE kind = ? AND created >= ?)');
    values.push(kind, since);
  }
  const { starting_after: after, ending_before: before, limit = 10 } = page;
  if (after) add('seq < ?', place(store, kind, after, 'starting_after'));
  if (before) add('seq > ?', place(store, kind, before, 'ending_before'));
  const backwards = before !== undefined;
  const rows = store.rows(
    `SELECT json FROM objects WHERE ${conditions.join(' AND ')} ORDER BY seq ${backwards ? 'ASC' : 'DESC'} LIMIT ?`,
    ...values,
    limit + 1,
  );
  const data = rows.slice(0, limit).map((row) => JSON.parse(String(row.json)) as Objects[K]);
  return {
    object: 'list' as const,
    data: backwards ? data.reverse() : data,
    has_more: rows.length > limit,
    url: options.url,
  };
}

function place(store: Store, kind: Kind, id: string, param: string): number {
  const [row] = store.rows('SELECT seq FROM objects WHERE id = ? AND kind = ?', id, kind);
  if (!row) throw missing(kind.replace('.', ' '), id, param, false);
  return Number(row.seq);
}

import type { StoreDeps } from './deps.ts';
import type { Document } from './document.ts';
import { ProductIndex, prepareDocuments } from './product-index.ts';
import { CHANGED } from './store-documents.ts';
import { loadThesaurus, type Thesaurus } from './thesaurus.ts';

/** Searches wait while so many are put into memory: some ms. */
const ROWS_AT_ONCE = 100;
/** An index with more dead slots than this, and than half of those alive, is loaded anew. */
const MANY_DEAD = 2000;

/** What a process searches in. It changes between two searches, never within one. */
export interface ServedIndex {
  /** Null until it has been loaded for the first time. */
  current(): { index: ProductIndex; thesaurus: Thesaurus; generation: number } | null;
}
export interface FollowedIndex extends ServedIndex {
  /** Brings it to what the database has; true if there is more. */
  follow(): Promise<boolean>;
  /** Calls `wake` when any copy has changed something. */
  listen(wake: () => void): Promise<{ unlisten(): Promise<void> }>;
}

interface Followed {
  generation: number;
  index: ProductIndex;
  thesaurus: Thesaurus;
  /** The last change that is in it. */
  seq: number;
  /** Of the synonyms: how many there are, and when the last was changed. */
  synonyms: string;
}

/**
 * Keeps the generation that is served in memory, and follows what is written into it. Another one is loaded beside it and takes its
 * place at once, so that nobody waits or finds half a catalogue.
 */
export function followIndex(deps: StoreDeps): FollowedIndex {
  const { sql } = deps.database;
  let followed: Followed | null = null;

  async function state(): Promise<{ generation: number; synonyms: string }> {
    const [row] = await sql<{ generation: number; synonyms: string }[]>`
      select id as generation, (
        select count(*) || ' ' || coalesce(max(updated_at), 'epoch') from synonym_sets
      ) as synonyms
      from generations where status = 'active'`;
    if (!row) throw new Error('no generation is active');
    return row;
  }

  /** Puts the next rows into an index; true if there may be more. */
  async function readOn(target: Pick<Followed, 'generation' | 'index' | 'seq'>): Promise<boolean> {
    const rows = await sql<{ id: string; seq: number; body: Document | null }[]>`
      select product_id as id, seq::float8 as seq, body from documents
      where generation = ${target.generation} and seq > ${target.seq} order by seq limit ${ROWS_AT_ONCE}`;
    const last = rows.at(-1);
    if (!last) return false;
    const prepared = await prepareDocuments(
      deps.analyse,
      rows.flatMap(({ body }) => body ?? []),
    );
    for (const { id, body } of rows) if (body === null) target.index.remove(id);
    for (const one of prepared) target.index.put(one);
    target.seq = last.seq;
    return rows.length === ROWS_AT_ONCE;
  }

  async function load(generation: number, synonyms: string): Promise<Followed> {
    const loaded = { generation, index: new ProductIndex(), seq: 0, synonyms, thesaurus: await loadThesaurus(deps) };
    while (await readOn(loaded)) await new Promise(setImmediate); // searches go on meanwhile
    return loaded;
  }

  return {
    current: () => followed,
    async follow() {
      const { generation, synonyms } = await state();
      const tooManyDead = followed && followed.index.dead > Math.max(MANY_DEAD, followed.index.size / 2);
      if (followed?.generation !== generation || tooManyDead) {
        followed = await load(generation, synonyms);
        return true;
      }
      if (followed.synonyms !== synonyms) {
        followed.thesaurus = await loadThesaurus(deps);
        followed.synonyms = synonyms;
      }
      return readOn(followed);
    },
    listen: (wake) => sql.listen(CHANGED, wake, wake),
  };
}

import type { operations } from '@souk/contracts/search';
import type { Services } from './services.ts';

type SearchOperation = operations['search'];
export type SearchQuery = NonNullable<SearchOperation['parameters']['query']>;
export type SearchAnswer = SearchOperation['responses'][200]['content']['application/json'];
export type SearchItem = SearchAnswer['items'][number];
export type SearchFacets = NonNullable<SearchAnswer['facets']>;
type SuggestOperation = operations['suggest'];
export type SuggestQuery = SuggestOperation['parameters']['query'];
export type SuggestAnswer = SuggestOperation['responses'][200]['content']['application/json'];

/** A list is shown without search rather than later than this. */
const DEADLINE_MS = 400;

type Searching = Pick<Services, 'search' | 'searchCircuit' | 'log'>;

/** `down`: no answer in time, or none for now; `refused`: it does not take this query, a cursor of another list for instance. */
type Asked<T> = T | 'down' | 'refused';

interface Answered<T> {
  data?: T;
  response: Response;
}

/** The client's own timeout is counted in seconds, roughly; somebody who waits for a page would notice. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing within ${DEADLINE_MS} ms`)), DEADLINE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A shop without search is slower to find things in, but it is a shop: whatever goes wrong is an answer, and is asked for less often. */
async function asked<T>({ searchCircuit, log }: Searching, ask: () => Promise<Answered<T>>): Promise<Asked<T>> {
  if (!searchCircuit.allows()) return 'down';
  try {
    const { data, response } = await inTime(ask());
    if (response.status >= 500) throw new Error(`search answered ${response.status}`);
    searchCircuit.succeeded();
    return data ?? 'refused';
  } catch (error) {
    searchCircuit.failed();
    log.warn({ err: error }, 'search did not answer: lists are the product service’s');
    return 'down';
  }
}

export const findInSearch = (services: Searching, query: SearchQuery): Promise<Asked<SearchAnswer>> =>
  asked(services, () => services.search.GET('/search', { params: { query } }));

export const suggestFromSearch = (services: Searching, query: SuggestQuery): Promise<Asked<SuggestAnswer>> =>
  asked(services, () => services.search.GET('/suggest', { params: { query } }));

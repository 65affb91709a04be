import type { operations } from '@souk/contracts/recommendation';
import type { ProductShelves, ShelfData, ShelfItem } from '../features/recommend/shelf-data.ts';
import { toCard } from './cards.ts';
import { listProducts } from './catalogue.ts';
import { inTime } from './in-time.ts';
import type { Audience } from './list-scope.ts';
import type { Services } from './services.ts';

type Recommend = operations['recommend'];
export type Question = NonNullable<Recommend['parameters']['query']>;
export type Answer = Recommend['responses'][200]['content']['application/json'];

const PER_SHELF = 4;
/** What is on both lists stands on one. */
const SPARE = 4;
/** So long product may take to say what they look like. */
const CARDS_MS = 350;

/** Null where recommendation does not answer in time, or rests: a page is whole without it. `headers` say who asks. */
export async function askRecommendation<T>(
  { recommendationCircuit, log }: Services,
  ask: () => Promise<{ data?: T; response: Response }>,
): Promise<T | null> {
  if (!recommendationCircuit.allows()) return null;
  try {
    const { data, response } = await ask();
    if (response.status >= 500) throw new Error(`recommendation answered ${response.status}`);
    recommendationCircuit.succeeded();
    return data ?? null;
  } catch (error) {
    recommendationCircuit.failed();
    log.warn({ err: error }, 'recommendation did not answer: shelves are left out');
    return null;
  }
}

export const recommended = (services: Services, query: Question, headers: Record<string, string> = {}) =>
  askRecommendation(services, () => services.recommendation.GET('/recommendations', { params: { query }, headers }));

/** "Goes well with" and "Similar" of a product's page. The same for everybody; never rejects. */
export async function productShelves(
  services: Services,
  productId: string,
  audience: Audience,
): Promise<ProductShelves> {
  const [together, similar] = await Promise.all([
    recommended(services, { kind: 'together', productId, limit: PER_SHELF }),
    recommended(services, { kind: 'similar', productId, limit: PER_SHELF + SPARE }),
  ]);
  const taken = new Set(together?.items.map((item) => item.productId));
  const rest = similar && { ...similar, items: similar.items.filter((item) => !taken.has(item.productId)) };
  const [goesWellWith, alike] = await shelvesOf(services, [together, rest], { audience, limit: PER_SHELF });
  return { goesWellWith: goesWellWith ?? null, similar: alike ?? null };
}

/** Answers as they are shown, with one question to product for all. Null for what has nothing to show, or where product does not answer. */
export async function shelvesOf(
  services: Services,
  answers: (Answer | null)[],
  { audience, limit }: { audience: Audience; limit: number },
): Promise<(ShelfData | null)[]> {
  const shown = answers.flatMap((answer) => answer?.items ?? []);
  const ids = [...new Set(shown.flatMap(({ productId, reason }) => [productId, reason.product ?? productId]))];
  if (ids.length === 0) return answers.map(() => null);
  const listed = await inTime(listProducts(services, { ids: ids.join(','), limit: 100, ...audience }), CARDS_MS);
  if (!listed) return answers.map(() => null);
  const products = new Map(listed.items.map((product) => [product.id, product]));
  return answers.map((answer) => {
    const of = (answer?.items ?? []).flatMap(({ productId, reason }): ShelfItem[] => {
      const product = products.get(productId);
      if (!product) return [];
      const card = toCard(services, product);
      const title = reason.product === undefined ? null : (products.get(reason.product)?.title ?? null);
      return card.soldOut ? [] : [{ card, reason: { kind: reason.kind, title } }];
    });
    return answer && of.length > 0 ? { items: of.slice(0, limit), personalised: answer.personalised } : null;
  });
}

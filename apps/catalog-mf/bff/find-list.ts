import { listFromProduct } from './list-from-product.ts';
import { listFromSearch } from './list-from-search.ts';
import type { Asked, Found } from './list-scope.ts';
import type { Services } from './services.ts';

/** A list with what narrows it: by search, and while that is down by the product service itself. */
export async function findList(services: Services, asked: Asked): Promise<Found> {
  return (await listFromSearch(services, asked)) ?? listFromProduct(services, asked);
}

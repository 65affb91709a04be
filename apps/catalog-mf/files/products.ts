import { listProducts, type Product } from '../bff/catalogue.ts';
import type { Audience } from '../bff/list-scope.ts';
import type { Services } from '../bff/services.ts';

/** Every product on sale, a hundred at a time. */
export async function* allProducts(services: Services, audience: Audience): AsyncGenerator<Product> {
  for (let cursor: string | undefined; ; ) {
    const page = await listProducts(services, { limit: 100, ...audience, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.items;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

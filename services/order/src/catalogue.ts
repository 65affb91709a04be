import type { createServiceClient } from '@souk/contracts/client';
import type { Locale } from '@souk/contracts/locale';
import type { Currency, Money } from '@souk/contracts/money';
import type { paths as ProductPaths } from '@souk/contracts/product';
import { err, ok, type Result } from '@souk/service-kit/result';
import type { LineImage } from './shapes.ts';

export interface SoldVariant {
  id: string;
  productId: string;
  slug: string;
  sku: string | null;
  title: string;
  productTitle: string;
  options: Record<string, string>;
  price: Money;
  stock: number;
  image: LineImage;
}
export type Variants = ReadonlyMap<string, SoldVariant>;

/** In which currency and language something is sold. */
export interface Market {
  currency: Currency;
  locale: Locale;
}

export interface Catalogue {
  /**
   * What is known of these variants, with prices and texts of that market; unknown ones are left out. `maxAgeMs` lets an answer of a
   * moment ago do, for showing a cart; whoever sells asks for 0.
   */
  variants(
    ids: readonly string[],
    asked: Market & { maxAgeMs: number },
  ): Promise<Result<Variants, 'product-unavailable'>>;
}

const REMEMBERED = 5_000;

export function createCatalogue(
  product: ReturnType<typeof createServiceClient<ProductPaths>>,
  onFailure: (reason: string) => void,
): Catalogue {
  const remembered = new Map<string, { variant: SoldVariant | null; at: number }>();
  const remember = (key: string, variant: SoldVariant | null) => {
    remembered.delete(key);
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value ?? '');
    remembered.set(key, { variant, at: performance.now() });
  };

  async function fetchVariants(ids: readonly string[], market: Market): Promise<boolean> {
    try {
      const { data, response } = await product.GET('/variants', {
        params: { query: { ids: ids.join(','), ...market } },
      });
      if (!data) {
        onFailure(`product answered ${response.status}`);
        return false;
      }
      const found = new Map(data.items.map((variant) => [variant.id, variant]));
      for (const id of ids) remember(keyOf(id, market), found.get(id) ?? null);
      return true;
    } catch (error) {
      onFailure(String(error));
      return false;
    }
  }

  return {
    async variants(ids, { maxAgeMs, ...market }) {
      const now = performance.now();
      const stale = ids.filter((id) => {
        const known = remembered.get(keyOf(id, market));
        return !known || now - known.at >= maxAgeMs;
      });
      if (stale.length > 0 && !(await fetchVariants(stale, market))) return err('product-unavailable');
      const variants = new Map<string, SoldVariant>();
      for (const id of ids) {
        const variant = remembered.get(keyOf(id, market))?.variant;
        if (variant) variants.set(id, variant);
      }
      return ok(variants);
    },
  };
}

const keyOf = (id: string, { currency, locale }: Market): string => `${id} ${currency} ${locale}`;

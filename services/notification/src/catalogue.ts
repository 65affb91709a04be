import { createServiceClient } from '@souk/contracts/client';
import { type Locale, USUAL_CURRENCY } from '@souk/contracts/languages';
import type { paths as ProductPaths } from '@souk/contracts/product';
import type { paths as UserPaths } from '@souk/contracts/user';
import { UnreachableError } from '@souk/service-kit/problem';

export interface Variant {
  slug: string;
  title: string;
  productTitle: string;
  stock: number;
  image: { url: string } | null;
}
type Options = { baseUrl: string };

/** What product sells. Throws `UnreachableError` where it does not answer. */
export function createCatalogue({ baseUrl }: Options) {
  const product = createServiceClient<ProductPaths>({ baseUrl });
  return {
    /** As it is now; null for one that is unknown or not sold. */
    async variant(id: string, locale: Locale): Promise<Variant | null> {
      const query = { ids: id, locale, currency: USUAL_CURRENCY[locale] };
      const answer = await product.GET('/variants', { params: { query } }).catch((error: unknown) => {
        throw new UnreachableError(String(error));
      });
      if (!answer.data) throw new UnreachableError(`product answered ${answer.response.status}`);
      return answer.data.items[0] ?? null;
    },
  };
}
export type Catalogue = ReturnType<typeof createCatalogue>;

/** What the user service knows of whoever asks. */
export function createAccounts({ baseUrl }: Options) {
  const user = createServiceClient<UserPaths>({ baseUrl });
  return {
    /** Whether an account has shown an address to be its own, asked with its own token. Where nobody can say, it has not. */
    async owns({ id, email, authorization }: { id: string; email: string; authorization: string }): Promise<boolean> {
      try {
        const { data } = await user.GET('/users/{id}', { params: { path: { id } }, headers: { authorization } });
        return data?.emailVerified === true && data.email === email;
      } catch {
        return false; // then the address confirms it by a link
      }
    },
  };
}
export type Accounts = ReturnType<typeof createAccounts>;

/** Paths of this remote, typed in one place. */
export const homePath = '/';
export const productsPath = '/products';
export const searchPath = '/search';
export const categoryPath = (category: string): string => `/c/${encodeURIComponent(category)}`;

/** Where one reviews a product. */
export const reviewPath = (slug: string): string => `/p/${encodeURIComponent(slug)}/review`;
/** Sign-in, and back to a page of ours: the account team's page. */
export const loginFor = (path: string): string => `/login?next=${encodeURIComponent(path)}`;
export const makerPath = (maker: string): string => `/makers/${encodeURIComponent(maker)}`;

/** A product, and the variant that its options name: `/p/orchard-vase?glaze=Sage`. */
export function productPath(slug: string, options: Record<string, string> = {}): string {
  const query = new URLSearchParams(Object.entries(options).map(([name, value]) => [optionKey(name), value]));
  return `/p/${encodeURIComponent(slug)}${query.size > 0 ? `?${query}` : ''}`;
}

/** An option's name in the URL: "Set of" → `set-of`. */
export const optionKey = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');

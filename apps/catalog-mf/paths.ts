/** Paths of this remote, typed in one place. */
export const homePath = '/';
export const productsPath = '/products';
export const categoryPath = (category: string): string => `/c/${encodeURIComponent(category)}`;
export const productPath = (slug: string): string => `/p/${encodeURIComponent(slug)}`;

export interface WishlistItem {
  variantId: string;
  slug: string;
  title: string;
  variantTitle: string;
  options: Record<string, string>;
  image: { url: string; alt: string; width: number; height: number } | null;
  /** Null: it is no longer sold. */
  price: { amount: number; currency: string } | null;
  available: number;
}
export interface WishlistView {
  items: WishlistItem[];
  shareToken: string | null;
}

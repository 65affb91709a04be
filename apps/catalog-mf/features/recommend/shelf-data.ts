import type { CardProps } from '../browse-products/product-tile.tsx';

/** Why a product is shown: because of the product of that title, which was looked at, bought or is on the page; or because many buy it. */
export interface ShelfReason {
  kind: 'viewed' | 'bought-with' | 'similar' | 'popular' | 'new';
  title: string | null;
}
export interface ShelfItem {
  card: CardProps;
  reason: ShelfReason;
}
/** A row of recommended products; never empty. */
export interface ShelfData {
  items: ShelfItem[];
  /** What somebody looked at or bought was used. */
  personalised: boolean;
}
/** The shelves of a product's page, in its HTML; null where there is nothing to show. */
export interface ProductShelves {
  goesWellWith: ShelfData | null;
  similar: ShelfData | null;
}

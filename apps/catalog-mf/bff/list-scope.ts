import type { Locale } from '@souk/contracts/locale';
import type { Currency } from '@souk/contracts/money';
import type { Facets, Notice } from '../features/browse-products/facets.ts';
import type { Filters } from '../features/browse-products/filters.ts';
import type { CardProps } from '../features/browse-products/product-tile.tsx';

/** For whom a page is made. */
export interface Audience {
  locale: Locale;
  currency: Currency;
}

/** What a list is of, before anybody narrows it. */
export interface Scope {
  category?: string;
  vendor?: string;
  q?: string;
}

export interface Asked extends Audience {
  scope: Scope;
  filters: Filters;
}

/** A list as it was found, wherever. */
export interface Found {
  cards: CardProps[];
  nextCursor: string | null;
  /** Null where nobody counted. */
  total: number | null;
  facets: Facets;
  /** What was looked for instead, what may have been meant; that no product has all the words. */
  correctedTo: string | null;
  didYouMean: string | null;
  partial: boolean;
  /** The filters that the list was made with: without those that could not be followed. */
  filters: Filters;
  notices: Notice[];
}

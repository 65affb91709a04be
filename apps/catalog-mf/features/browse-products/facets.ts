/** What there is to choose from. Prices are in whole units of the visitor's currency. */
export interface Facets {
  groups: FacetGroup[];
  prices: PriceBucket[];
  ratings: { min: number; count: number }[];
  /** How many could be bought now; null: not counted. */
  inStock: number | null;
}

export interface FacetGroup {
  /** The filter that a value goes to. */
  filter: 'category' | 'vendor' | 'option';
  /** The option's name; categories and makers are named by the page. */
  name: string | null;
  values: FacetValue[];
}

export interface FacetValue {
  /** As it stands in the URL. */
  value: string;
  label: string;
  /** Null: what is left of it is not known. */
  count: number | null;
  /** CSS colour. */
  swatch?: string;
}

export interface PriceBucket {
  min: number | null;
  max: number | null;
  count: number;
}

/** What the page says about an address that could not be taken word for word. */
export type Notice =
  | { kind: 'unknown'; values: string[] }
  | { kind: 'pricesSwapped' }
  | { kind: 'queryCut' }
  | { kind: 'listMoved' }
  | { kind: 'searchRests' }
  | { kind: 'filtersRest' };

/** What a product's reviews come to. */
export interface Rating {
  average: number;
  count: number;
}

import type { Currency } from '@souk/contracts/money';
import { Ints } from './columns.ts';
import { bucketOf, priceSteps } from './price-buckets.ts';

/** What products and variants cost in one currency, in columns by variant and by slot. */
export class PriceColumns {
  readonly currency: Currency;
  readonly steps: number[];
  /** By variant. */
  readonly price = new Ints();
  /** By slot: the lowest and the highest price, and in which buckets its variants are, as bits. */
  readonly lowest = new Ints();
  readonly highest = new Ints();
  readonly buckets = new Ints();

  constructor(currency: Currency) {
    this.currency = currency;
    this.steps = priceSteps(currency);
  }

  /** Adds the variants of the next product. */
  add(prices: number[]): void {
    let buckets = 0;
    for (const price of prices) {
      this.price.push(price);
      buckets |= 1 << bucketOf(price, this.steps);
    }
    this.lowest.push(Math.min(...prices));
    this.highest.push(Math.max(...prices));
    this.buckets.push(buckets);
  }
}

import type { Product } from '../../tools/pictures/src/product.ts';
import { desk } from './desk.ts';
import { furniture } from './furniture.ts';
import { glassware } from './glassware.ts';
import { lighting } from './lighting.ts';
import { basketsAndStorage, candleHolders } from './small-things.ts';
import { tableware } from './tableware.ts';
import { textiles } from './textiles.ts';
import { vases } from './vases.ts';

export const products: Product[] = [
  ...vases,
  ...tableware,
  ...glassware,
  ...lighting,
  ...desk,
  ...textiles,
  ...furniture,
  ...candleHolders,
  ...basketsAndStorage,
];

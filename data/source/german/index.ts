import { desk } from './desk.ts';
import { furniture } from './furniture.ts';
import type { GermanTexts } from './german.ts';
import { glassware } from './glassware.ts';
import { lighting } from './lighting.ts';
import { smallThings } from './small-things.ts';
import { tableware } from './tableware.ts';
import { textiles } from './textiles.ts';
import { vases } from './vases.ts';

export const german: GermanTexts = {
  ...vases,
  ...tableware,
  ...glassware,
  ...lighting,
  ...desk,
  ...textiles,
  ...furniture,
  ...smallThings,
};

import { coloursDe, wordings } from '../../../data/source/alternative-texts.ts';
import type { Picture } from './plan.ts';
import type { Product } from './product.ts';

export interface Alternatives {
  en: string;
  de: string;
}

/** Kinds whose outline in the source is that of the whole object. */
const measured = new Set(['turned', 'jug', 'facet', 'basket', 'coil-basket', 'jar', 'cups', 'tumblers']);

/** How large the object of a front picture is, from its outline: height for what stands, width for what lies. */
function sizeOf({ handle, draw }: Product): Alternatives | undefined {
  const size = wordings[handle]?.size;
  if (size) return { en: size.replaceAll(',5', '.5'), de: size };
  if (!draw.profile || !measured.has(draw.kind)) return undefined;
  const points = draw.profile.split(' ').map((point) => point.split(',').map(Number));
  const wide = Math.round(2 * Math.max(...points.map(([r = 0]) => r)));
  const high = Math.round(Math.max(...points.map(([, z = 0]) => z)));
  return high < wide * 0.8
    ? { en: `${wide} cm across`, de: `Ø ${wide} cm` }
    : { en: `${high} cm tall`, de: `${high} cm hoch` };
}

/** What a picture shows, in both languages: form, colour or material, size; for a closer view, what it is close to. */
export function alternativesOf(product: Product, { view, colour, inTitle }: Omit<Picture, 'alt'>): Alternatives {
  const wording = wordings[product.handle];
  if (!wording) throw new Error(`data/source/alternative-texts.ts has nothing for ${product.handle}`);
  if (view === 'detail') return { en: product.detail, de: wording.detailDe };
  const german = coloursDe[colour];
  if (inTitle && !german) throw new Error(`data/source/alternative-texts.ts does not know the colour ${colour}`);
  const tone = inTitle ? { en: `, in ${colour.toLowerCase()}`, de: `, in ${german}` } : { en: '', de: '' };
  if (view === 'angle')
    return { en: `${product.alt}${tone.en}, from the side`, de: `${wording.de}${tone.de}, von der Seite` };
  const size = sizeOf(product);
  return {
    en: `${product.alt}${tone.en}${size ? `, ${size.en}` : ''}`,
    de: `${wording.de}${tone.de}${size ? `, ${size.de}` : ''}`,
  };
}

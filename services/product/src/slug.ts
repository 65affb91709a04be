import { isUuid } from '@souk/service-kit/schemas';

const SLUG = /^[\p{Ll}\p{Lo}\p{N}]+(?:[-_][\p{Ll}\p{Lo}\p{N}]+)*$/u;
export const MAX_SLUG = 200;

/** True for what may stand in `/p/{slug}`. What looks like an id is not a slug, because `/products/{idOrSlug}` takes both. */
export const isSlug = (value: string): boolean => value.length <= MAX_SLUG && SLUG.test(value) && !isUuid(value);

/** "Brûlée Bowl, №2" → "brulee-bowl-no2". Empty when there is no letter or digit to keep. */
export const slugify = (value: string): string =>
  value
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{Ll}\p{Lo}\p{N}_]+/gu, '-')
    .slice(0, 150)
    .replace(/^[-_]+|[-_]+$/g, '')
    .replace(/[-_]{2,}/g, '-');

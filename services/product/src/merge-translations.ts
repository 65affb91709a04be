import type { Locale } from '@souk/contracts/locale';
import type { RowError } from './csv-product.ts';
import type { TranslatedGroup, Translation } from './csv-translations.ts';
import { cleanTexts, type ProductDraft } from './draft-product.ts';
import { type ProductTexts, productTexts } from './texts.ts';

/**
 * What a product becomes when rows of a CSV of translations are laid over it; texts that the file does not have stay. Where one of
 * its rows is bad, the product stays as it is, and errors say why.
 */
export function mergeTranslations(
  existing: ProductDraft,
  { translations }: TranslatedGroup,
): { draft: ProductDraft; errors: RowError[] } {
  const errors: RowError[] = [];
  const texts = structuredClone(existing.texts);
  for (const translation of translations) {
    const own = texts[translation.locale] ?? {};
    texts[translation.locale] = own;
    const reason = lay(own, translation, existing) ?? tooLong(own);
    if (reason) errors.push({ line: translation.line, reason });
  }
  return { draft: { ...existing, texts: cleanTexts(texts) }, errors };
}

function tooLong(texts: ProductTexts): string | undefined {
  const parsed = productTexts.safeParse(texts);
  return parsed.success ? undefined : `Translated content: ${parsed.error.issues[0]?.message}`;
}

/** Puts a text in its place; answers what is wrong where there is none. */
function lay(own: ProductTexts, { field, base, text }: Translation, product: ProductDraft): string | undefined {
  switch (field) {
    case 'title':
      own.title = text;
      return undefined;
    case 'description':
      own.descriptionHtml = text;
      return undefined;
    case 'seo-title':
      own.seo = { ...own.seo, title: text };
      return undefined;
    case 'seo-description':
      own.seo = { ...own.seo, description: text };
      return undefined;
    case 'option':
      return layOption(own, { base, text }, product);
    case 'value':
      return layValue(own, { base, text }, product);
    case 'alt':
      return layAlt(own, { base, text }, product);
  }
}

type Pair = { base: string; text: string };

function layOption(own: ProductTexts, { base, text }: Pair, { slug, options }: ProductDraft): string | undefined {
  if (!options.some(({ name }) => name === base)) return `"${slug}" has no option "${base}"`;
  own.options = { ...own.options, [base]: { ...own.options?.[base], name: text } };
  return undefined;
}

/** A value is translated in each option that has it. */
function layValue(own: ProductTexts, { base, text }: Pair, { slug, options }: ProductDraft): string | undefined {
  const having = options.filter(({ values }) => values.includes(base));
  for (const { name } of having) {
    const option = own.options?.[name];
    own.options = { ...own.options, [name]: { ...option, values: { ...option?.values, [base]: text } } };
  }
  return having.length > 0 ? undefined : `no option of "${slug}" has the value "${base}"`;
}

function layAlt(own: ProductTexts, { base, text }: Pair, { slug, images }: ProductDraft): string | undefined {
  const pictures = images.filter(({ alt, url }) => alt === base || url === base);
  for (const { url } of pictures) own.alts = { ...own.alts, [url]: text };
  return pictures.length > 0 ? undefined : `no picture of "${slug}" has the alternative text "${base.slice(0, 60)}"`;
}

/** Texts of a category in each language that its rows are in. */
export function categoryTextsOf({
  translations,
}: TranslatedGroup): Map<Locale, { title?: string; description?: string }> {
  const texts = new Map<Locale, { title?: string; description?: string }>();
  for (const { locale, field, text } of translations) texts.set(locale, { ...texts.get(locale), [field]: text });
  return texts;
}

import type { Document } from './document.ts';
import type { Locale } from './locales.ts';

type Picture = NonNullable<Document['image']>;

/** How a product is shown in a language: what is not translated is in the catalogue's. */
export const titleOf = ({ texts, textLocale }: Document, locale: Locale): string =>
  (texts[locale] ?? texts[textLocale])?.title ?? '';

export const pictureOf = ({ texts }: Document, picture: Picture | null, locale: Locale): Picture | null =>
  picture && { ...picture, alt: texts[locale]?.alts?.[picture.url] ?? picture.alt };

/** An option value and its name, as shown. */
export function optionOf(
  { texts }: Document,
  locale: Locale,
  key: string,
  value: string,
): { name: string; value: string } {
  const own = texts[locale]?.options?.[key];
  return { name: own?.name ?? key, value: own?.values?.[value] ?? value };
}

export const optionsOf = (
  document: Document,
  locale: Locale,
  options: Record<string, string>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(options).map(([key, value]) => {
      const shown = optionOf(document, locale, key, value);
      return [shown.name, shown.value];
    }),
  );

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '@souk/contracts/locale';
import { z } from 'zod';

const link = z.strictObject({ label: z.string(), href: z.string().startsWith('/') });
/** Keys of the pictures' manifest, of which the first that is there is shown; `alt` where the picture has no text of its own. */
const picture = z.strictObject({ of: z.array(z.string()).min(1), alt: z.string().optional() });

const homeSchema = z.strictObject({
  hero: z.strictObject({
    title: z.string(),
    lead: z.string(),
    link,
    picture,
    /** The same for a phone held upright. */
    tall: z.array(z.string()),
  }),
  kinds: z.strictObject({
    title: z.string(),
    categories: z.array(z.string()).min(1),
    /** Pictures of the first ones, which are shown wide. */
    wide: z.array(z.array(z.string())),
  }),
  /** Products that a merchandiser has tagged so. */
  season: z.strictObject({ eyebrow: z.string(), title: z.string(), text: z.string(), tag: z.string(), link }),
  room: z.strictObject({
    eyebrow: z.string(),
    title: z.string(),
    text: z.string(),
    picture,
    /** Slugs of what stands in it; one that is not sold is left out. */
    products: z.array(z.string()).max(6),
  }),
  maker: z.strictObject({
    eyebrow: z.string(),
    title: z.string(),
    text: z.array(z.string()),
    maker: z.string(),
    link,
    picture,
  }),
  newest: z.strictObject({ title: z.string(), link }),
  promises: z.strictObject({
    title: z.string(),
    items: z.array(
      z.strictObject({
        icon: z.enum(['truck', 'check', 'lock', 'mail', 'shield']),
        title: z.string(),
        text: z.string(),
      }),
    ),
  }),
});
export type HomeContent = z.infer<typeof homeSchema>;

const tile = z.strictObject({ title: z.string(), text: z.string(), link, picture });
const categoriesSchema = z.record(z.string(), z.strictObject({ intro: z.string(), picture, tile: tile.optional() }));
export type CategoryContent = z.infer<typeof categoriesSchema>[string];

/** By the name in the path; `maker` as products name their vendor. */
const makersSchema = z.record(z.string(), z.strictObject({ maker: z.string(), intro: z.string(), picture }));

const schemas = { home: homeSchema, categories: categoriesSchema, makers: makersSchema };
type Name = keyof typeof schemas;
type Content = { [N in Name]: z.infer<(typeof schemas)[N]> };

/**
 * What editors write, one file per page and language in `content/`. A file that was changed is read again; one that is not right any more
 * is told of in the log, and what was right before stays on the page.
 */
export function createContent(folder: string, report: (file: string, error: unknown) => void) {
  const read = new Map<string, { changed: number; content: unknown }>();
  return function content<N extends Name>(name: N, locale: Locale): Content[N] {
    const file = `${name}.${locale}.json`;
    const known = read.get(file);
    const changed = statSync(path.join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (known?.changed === changed) return known.content as Content[N];
    let content = known?.content;
    try {
      content = schemas[name].parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    } catch (error) {
      if (!known) throw error;
      report(file, error);
    }
    read.set(file, { changed, content });
    return content as Content[N];
  };
}

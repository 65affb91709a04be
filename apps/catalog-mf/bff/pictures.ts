import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Picture } from '../features/show-picture/product-picture.tsx';
import { thumbnailUrl } from './thumbnail.ts';

const manifestSchema = z.record(
  z.string(),
  z.object({
    width: z.int(),
    height: z.int(),
    widths: z.array(z.int()).min(1),
    dominant: z.string().optional(),
    thumbHash: z.string().optional(),
    alt: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
  }),
);
type Entry = z.infer<typeof manifestSchema>[string];

const OURS = /^\/media\/(.+)-\d+\.(?:webp|avif)$/;
const USUAL_WIDTHS = '450,900,1350';

const altIn = (alt: Entry['alt'], locale: string): string =>
  typeof alt === 'string' ? alt : (alt?.[locale] ?? alt?.en ?? '');

/** What is known of the pictures in `mediaDir`, from its `manifest.json`. Without one, pictures are shown as services name them. */
export function openPictures(mediaDir: string) {
  const file = path.join(mediaDir, 'manifest.json');
  const manifest = existsSync(file) ? manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const entryOf = (key: string): Entry | undefined => (Object.hasOwn(manifest, key) ? manifest[key] : undefined);
  const look = ({ widths, dominant }: Entry) => ({
    ...(widths.join() === USUAL_WIDTHS ? {} : { widths }),
    ...(dominant ? { color: dominant } : {}),
  });
  const thumbnails = new Map<string, string | undefined>();
  const thumbnailOf = (key: string, { thumbHash }: Entry) => {
    if (!thumbnails.has(key)) thumbnails.set(key, thumbHash && thumbnailUrl(thumbHash));
    const thumb = thumbnails.get(key);
    return thumb ? { thumb } : {};
  };

  return {
    /** The first of these that there is, whole, with a blurred stand-in: `home/room`, `moon-jar/front`. */
    named(keys: readonly string[], { alt, locale }: { alt?: string | undefined; locale: string }): Picture | null {
      const key = keys.find((one) => entryOf(one));
      const entry = key === undefined ? undefined : entryOf(key);
      if (key === undefined || !entry) return null;
      const { width, height, widths } = entry;
      const middle = widths.includes(900) ? 900 : Math.max(...widths);
      return {
        url: `/media/${key}-${middle}.webp`,
        alt: alt ?? altIn(entry.alt, locale),
        width,
        height,
        ...look(entry),
        ...thumbnailOf(key, entry),
      };
    },
    /** A picture that a service names, with its widths and its main colour where it is one of ours. */
    known<P extends Picture>(picture: P): P {
      const entry = entryOf(OURS.exec(picture.url)?.[1] ?? '');
      return entry ? { ...picture, ...look(entry) } : picture;
    },
  };
}
export type Pictures = ReturnType<typeof openPictures>;

import { type Picture, srcSet } from './product-picture.tsx';

/**
 * For `<Head>`: the picture that makes the first impression is fetched with the document, in the size that will be shown. `sizes` and
 * `media` as its element has them.
 */
export function preloadPicture(picture: Picture | null, sizes: string, media?: string) {
  const set = picture && srcSet(picture, 'avif');
  if (!set) return null;
  return (
    <link
      key={`preload-${picture.url}`}
      rel="preload"
      as="image"
      type="image/avif"
      imageSrcSet={set}
      imageSizes={sizes}
      media={media}
      fetchPriority="high"
    />
  );
}

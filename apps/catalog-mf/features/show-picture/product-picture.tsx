/** A product's picture as the catalogue has it. */
export interface Picture {
  url: string;
  alt: string;
  width: number;
  height: number;
}

interface ProductPictureProps {
  picture: Picture;
  /** How wide it is shown, as in the `sizes` attribute. */
  sizes: string;
  /** The first picture a visitor sees: fetched at once. All others wait until they come near. */
  priority?: boolean;
  /** Where the title stands next to it, saying it twice helps nobody. */
  decorative?: boolean;
}

const WIDTHS = [450, 900, 1350];
const OURS = /^(\/media\/.+)-900\.webp$/;

/** Our own pictures come as AVIF and WebP in three widths; any other address is shown as it is. */
export function ProductPicture({ picture, sizes, priority = false, decorative = false }: ProductPictureProps) {
  const { url, alt, width, height } = picture;
  const base = OURS.exec(url)?.[1];
  const image = (
    <img
      src={url}
      alt={decorative ? '' : alt}
      width={width}
      height={height}
      loading={priority ? 'eager' : 'lazy'}
      fetchPriority={priority ? 'high' : 'auto'}
      decoding="async"
    />
  );
  if (!base) return image;
  const set = (format: string) => WIDTHS.map((one) => `${base}-${one}.${format} ${one}w`).join(', ');
  return (
    <picture>
      <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
      <source type="image/webp" srcSet={set('webp')} sizes={sizes} />
      {image}
    </picture>
  );
}

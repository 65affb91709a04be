/** A picture as the catalogue has it. */
export interface Picture {
  url: string;
  alt: string;
  width: number;
  height: number;
  /** Widths that it comes in, where they are not the usual ones. */
  widths?: number[];
  /** Its main colour, CSS: the frame has it until the picture is there. */
  color?: string;
  /** A blurred stand-in, as a data URL. */
  thumb?: string;
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
const OURS = /^(\/media\/.+)-\d+\.webp$/;

/** The `srcset` of one of our own pictures; undefined for any other. */
export function srcSet({ url, widths = WIDTHS }: Picture, format: 'avif' | 'webp'): string | undefined {
  const base = OURS.exec(url)?.[1];
  return base && widths.map((one) => `${base}-${one}.${format} ${one}w`).join(', ');
}

/** What is seen in a picture's place until it is there. */
const standIn = ({ color, thumb }: Picture) =>
  color || thumb ? { background: `${color ?? ''} ${thumb ? `url(${thumb}) center / cover` : ''}` } : undefined;

/** Our own pictures come as AVIF and WebP in several widths; any other address is shown as it is. */
export function ProductPicture({ picture, sizes, priority = false, decorative = false }: ProductPictureProps) {
  const { url, alt, width, height } = picture;
  const image = (
    <img
      src={url}
      alt={decorative ? '' : alt}
      width={width}
      height={height}
      loading={priority ? 'eager' : 'lazy'}
      fetchPriority={priority ? 'high' : 'auto'}
      decoding={priority ? 'sync' : 'async'}
      style={standIn(picture)}
    />
  );
  if (!srcSet(picture, 'webp')) return image;
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet(picture, 'avif')} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet(picture, 'webp')} sizes={sizes} />
      {image}
    </picture>
  );
}

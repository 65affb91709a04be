import { buttonClass } from '@souk/ui/button';
import { MediaFrame } from '@souk/ui/media-frame';
import Link from 'next/link';
import { type Picture, srcSet } from '../show-picture/product-picture.tsx';

export interface HeroProps {
  title: string;
  lead: string;
  link: { label: string; href: string };
  picture: Picture | null;
  /** The same scene for a phone held upright. */
  tall: Picture | null;
}

export const WIDE_SIZES = '(min-width: 60rem) 60vw, 100vw';
export const TALL_SIZES = '100vw';
const PHONE = '(max-width: 47.99rem)';

/** What the shop is, in one picture and one sentence. The picture bleeds to the right edge of the screen. */
export function Hero({ title, lead, link, picture, tall }: HeroProps) {
  return (
    <div className="cat-hero">
      <div className="cat-hero-words">
        <h1 className="ui-display">{title}</h1>
        <p className="ui-lead">{lead}</p>
        <Link className={buttonClass({ size: 'lg' })} href={link.href}>
          {link.label}
        </Link>
      </div>
      {picture && (
        <MediaFrame className="cat-hero-picture">
          <HeroPicture picture={picture} tall={tall ?? picture} />
        </MediaFrame>
      )}
    </div>
  );
}

function HeroPicture({ picture, tall }: { picture: Picture; tall: Picture }) {
  const { color, thumb } = picture;
  return (
    <picture>
      <source media={PHONE} type="image/avif" srcSet={srcSet(tall, 'avif')} sizes={TALL_SIZES} />
      <source media={PHONE} type="image/webp" srcSet={srcSet(tall, 'webp')} sizes={TALL_SIZES} />
      <source type="image/avif" srcSet={srcSet(picture, 'avif')} sizes={WIDE_SIZES} />
      <source type="image/webp" srcSet={srcSet(picture, 'webp')} sizes={WIDE_SIZES} />
      <img
        src={picture.url}
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        fetchPriority="high"
        decoding="sync"
        style={{ background: `${color ?? ''} ${thumb ? `url(${thumb}) center / cover` : ''}` }}
      />
    </picture>
  );
}

import { useLocale } from '@souk/mf-kit/words';
import { Container } from '@souk/ui/container';
import { MediaFrame } from '@souk/ui/media-frame';
import { PriceText } from '@souk/ui/price-text';
import Link from 'next/link';
import type { CardProps } from '../browse-products/product-tile.tsx';
import { type Picture, ProductPicture } from '../show-picture/product-picture.tsx';

export interface InTheRoomProps {
  eyebrow: string;
  title: string;
  text: string;
  picture: Picture | null;
  products: CardProps[];
}

/** A room, and what stands in it: the picture on the left edge of the screen, the things as a short list beside it. */
export function InTheRoom({ eyebrow, title, text, picture, products }: InTheRoomProps) {
  const { locale } = useLocale();
  if (!picture) return null;
  return (
    <section aria-labelledby="in-the-room" className="cat-room">
      <MediaFrame className="cat-room-picture">
        <ProductPicture picture={picture} sizes="(min-width: 60rem) 50vw, 100vw" />
      </MediaFrame>
      <Container className="cat:flex cat:flex-col cat:justify-center cat:gap-4 cat:py-10">
        <p className="ui-eyebrow">{eyebrow}</p>
        <h2 id="in-the-room" className="cat:text-3xl">
          {title}
        </h2>
        <p className="ui-lead">{text}</p>
        <ul className="cat:mt-4 cat:max-w-text cat:divide-y cat:divide-line cat:border-y cat:border-line">
          {products.map((card) => (
            <li key={card.href}>
              <Link
                href={card.href}
                className="cat:group cat:flex cat:items-center cat:gap-4 cat:py-3 cat:no-underline"
              >
                <MediaFrame ratio="1" className="cat:w-16 cat:shrink-0">
                  {card.picture && <ProductPicture picture={card.picture} sizes="64px" decorative />}
                </MediaFrame>
                <span className="cat:min-w-0 cat:flex-1">
                  <span className="cat:block cat:font-medium cat:group-hover:underline">{card.title}</span>
                  <span className="ui-small ui-muted">{card.vendor}</span>
                </span>
                <PriceText amount={card.price.amount} currency={card.price.currency} locale={locale} />
              </Link>
            </li>
          ))}
        </ul>
      </Container>
    </section>
  );
}

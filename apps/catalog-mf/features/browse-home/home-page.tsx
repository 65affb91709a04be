import { Grid } from '@souk/ui/grid';
import { Icon, type IconName } from '@souk/ui/icon';
import { MediaFrame } from '@souk/ui/media-frame';
import { Section } from '@souk/ui/section';
import Head from 'next/head';
import Link from 'next/link';
import { type CardProps, ProductTile } from '../browse-products/product-tile.tsx';
import { ForYou } from '../recommend/late-shelves.tsx';
import { PagePreview, type PreviewData } from '../share-page/page-preview.tsx';
import { preloadPicture } from '../show-picture/preload-picture.tsx';
import { type Picture, ProductPicture } from '../show-picture/product-picture.tsx';
import { Hero, type HeroProps, TALL_SIZES, WIDE_SIZES } from './hero.tsx';
import { InTheRoom, type InTheRoomProps } from './in-the-room.tsx';
import { MakerStory, type MakerStoryProps } from './maker-story.tsx';

interface ContentLink {
  label: string;
  href: string;
}
export interface HomePageProps {
  hero: HeroProps;
  kinds: { title: string; categories: { href: string; title: string; picture: Picture | null }[] };
  season: { eyebrow: string; title: string; text: string; link: ContentLink; products: CardProps[] };
  room: InTheRoomProps;
  maker: MakerStoryProps;
  newest: { title: string; link: ContentLink; products: CardProps[] };
  preview: PreviewData;
  promises: { title: string; items: { icon: IconName; title: string; text: string }[] };
}

/** The front of the shop. All that is said here is its editors' (`content/`). */
export function HomePage({ hero, kinds, season, room, maker, newest, promises, preview }: HomePageProps) {
  return (
    <main id="main">
      <Head>
        <title>{`Souk · ${hero.title}`}</title>
        <meta name="description" content={hero.lead} />
        {preloadPicture(hero.picture, WIDE_SIZES, '(min-width: 48rem)')}
        {preloadPicture(hero.tall, TALL_SIZES, '(max-width: 47.99rem)')}
      </Head>
      <PagePreview title={`Souk · ${hero.title}`} description={hero.lead} preview={preview} />
      <Hero {...hero} />
      {kinds.categories.length > 0 && (
        <Section title={kinds.title}>
          <ul className="cat-kinds">
            {kinds.categories.map((kind) => (
              <li key={kind.href}>
                <Kind {...kind} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {season.products.length > 0 && <Season {...season} />}
      <InTheRoom {...room} />
      {newest.products.length > 0 && (
        <Section title={newest.title} action={<Link href={newest.link.href}>{newest.link.label}</Link>}>
          <Shelf cards={newest.products} />
        </Section>
      )}
      <MakerStory {...maker} />
      <ForYou />
      <Promises {...promises} />
    </main>
  );
}

function Kind({ href, title, picture }: HomePageProps['kinds']['categories'][number]) {
  return (
    <Link href={href} className="cat:group cat:flex cat:h-full cat:flex-col cat:gap-3 cat:no-underline">
      <MediaFrame className="cat:grow" ratio="var(--cat-ratio)">
        {picture && <ProductPicture picture={picture} sizes="(min-width: 48rem) 40vw, 46vw" decorative />}
      </MediaFrame>
      <span className="cat:font-display cat:text-xl cat:group-hover:underline">{title}</span>
    </Link>
  );
}

/** An edit of what merchandisers have tagged: the first one large, with a few words beside the others. */
function Season({ eyebrow, title, text, link, products: [first, ...others] }: HomePageProps['season']) {
  return (
    <Section tone="sunken">
      <div className="cat-season">
        <div className="cat-season-words">
          <p className="ui-eyebrow">{eyebrow}</p>
          <h2 className="cat:text-3xl">{title}</h2>
          <p className="ui-lead">{text}</p>
          <Link href={link.href} className="cat:inline-flex cat:min-h-11 cat:items-center">
            {link.label}
          </Link>
        </div>
        <ul className="cat-season-list">
          {first && (
            <li className="cat-season-first">
              <ProductTile card={first} sizes="(min-width: 64rem) 34vw, 92vw" />
            </li>
          )}
          {others.map((card) => (
            <li key={card.href}>
              <ProductTile card={card} />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

function Shelf({ cards }: { cards: CardProps[] }) {
  return (
    <Grid columns={[2, 4, 4]}>
      {cards.map((card) => (
        <li key={card.href}>
          <ProductTile card={card} />
        </li>
      ))}
    </Grid>
  );
}

function Promises({ title, items }: HomePageProps['promises']) {
  return (
    <Section>
      <h2 className="ui-visually-hidden">{title}</h2>
      <ul className="cat:grid cat:gap-8 cat:md:grid-cols-3">
        {items.map((promise) => (
          <li key={promise.title} className="cat:flex cat:gap-4">
            <span className="cat:mt-1 cat:text-clay">
              <Icon name={promise.icon} />
            </span>
            <div>
              <h3 className="cat:font-sans cat:text-md cat:font-medium">{promise.title}</h3>
              <p className="ui-muted">{promise.text}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

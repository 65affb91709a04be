import { buttonClass } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { Grid } from '@souk/ui/grid';
import { Icon, type IconName } from '@souk/ui/icon';
import { MediaFrame } from '@souk/ui/media-frame';
import { Section } from '@souk/ui/section';
import Head from 'next/head';
import Link from 'next/link';
import { productsPath } from '../../paths.ts';
import { type CardProps, ProductTile } from '../browse-products/product-tile.tsx';
import { type Picture, ProductPicture } from '../show-picture/product-picture.tsx';

interface CategoryTile {
  href: string;
  title: string;
  count: number;
  picture: Picture | null;
}
export interface HomePageProps {
  canonical: string;
  featured: CardProps[];
  newest: CardProps[];
  categories: CategoryTile[];
}

const DESCRIPTION =
  'Ceramics, glass, lighting, textiles and things for the desk, made in small numbers by small makers.';

export function HomePage({ canonical, featured, newest, categories }: HomePageProps) {
  return (
    <main id="main">
      <Head>
        <title>Souk · Objects for the home, from small makers</title>
        <meta name="description" content={DESCRIPTION} />
        <link rel="canonical" href={canonical} />
      </Head>
      <Hero />
      {featured.length > 0 && (
        <Section title="What people come back for" action={<Link href={productsPath}>All objects</Link>}>
          <Shelf cards={featured} />
        </Section>
      )}
      {categories.length > 0 && (
        <Section title="By kind" tone="sunken">
          <Grid columns={[2, 3, 3]}>
            {categories.map((category) => (
              <li key={category.href}>
                <CategoryLink {...category} />
              </li>
            ))}
          </Grid>
        </Section>
      )}
      {newest.length > 0 && (
        <Section title="New from the workshops" action={<Link href={`${productsPath}?sort=newest`}>Newest first</Link>}>
          <Shelf cards={newest} />
        </Section>
      )}
      <Promises />
    </main>
  );
}

const HERO = '/media/home/room';

function Hero() {
  const set = (format: string) => `${HERO}-450.${format} 450w, ${HERO}-900.${format} 900w`;
  return (
    <Container>
      <div className="cat:grid cat:items-center cat:gap-8 cat:py-6 cat:md:grid-cols-2 cat:md:gap-16 cat:md:py-14">
        <div className="cat:order-2 cat:flex cat:flex-col cat:items-start cat:gap-6 cat:md:order-1">
          <h1 className="ui-display">Objects for the home, from people who make them</h1>
          <p className="ui-lead">
            Stoneware, glass, lamps and linen from small workshops. Each piece says who made it, of what, and how.
          </p>
          <Link className={buttonClass({ size: 'lg' })} href={productsPath}>
            See all objects
          </Link>
        </div>
        <MediaFrame className="cat:order-1 cat:rounded-lg cat:md:order-2">
          <picture>
            <source type="image/avif" srcSet={set('avif')} sizes="(min-width: 48rem) 46vw, 92vw" />
            <source type="image/webp" srcSet={set('webp')} sizes="(min-width: 48rem) 46vw, 92vw" />
            <img
              src={`${HERO}-900.webp`}
              alt="A wooden table in low evening light: a green vase, a carafe, a lit lamp, a dark bowl and a terracotta cup"
              width={900}
              height={1125}
              fetchPriority="high"
            />
          </picture>
        </MediaFrame>
      </div>
    </Container>
  );
}

function Shelf({ cards }: { cards: CardProps[] }) {
  return (
    <Grid columns={[2, 3, 4]}>
      {cards.map((card) => (
        <li key={card.href}>
          <ProductTile card={card} />
        </li>
      ))}
    </Grid>
  );
}

function CategoryLink({ href, title, count, picture }: CategoryTile) {
  return (
    <Link href={href} className="cat:group cat:flex cat:flex-col cat:gap-3 cat:no-underline">
      <MediaFrame>
        {picture && <ProductPicture picture={picture} sizes="(min-width: 48rem) 30vw, 46vw" decorative />}
      </MediaFrame>
      <span className="cat:flex cat:flex-wrap cat:items-baseline cat:justify-between cat:gap-x-3">
        <span className="cat:font-display cat:text-xl cat:group-hover:underline">{title}</span>
        <span className="ui-small ui-muted">{count === 1 ? '1 object' : `${count} objects`}</span>
      </span>
    </Link>
  );
}

const PROMISES: { icon: IconName; title: string; text: string }[] = [
  { icon: 'truck', title: 'Packed by hand', text: 'Sent in paper and card within two working days, free above $150.' },
  { icon: 'check', title: '30 days to decide', text: 'Live with it for a while. Unused, it comes back for a refund.' },
  { icon: 'lock', title: 'Paid safely', text: 'Cards are entered on the payment provider’s own page, never here.' },
];

function Promises() {
  return (
    <Section tone="sunken">
      <h2 className="ui-visually-hidden">What you can count on</h2>
      <ul className="cat:grid cat:gap-8 cat:md:grid-cols-3">
        {PROMISES.map(({ icon, title, text }) => (
          <li key={title} className="cat:flex cat:gap-4">
            <span className="cat:mt-1 cat:text-clay">
              <Icon name={icon} />
            </span>
            <div>
              <h3 className="cat:font-sans cat:text-md cat:font-medium">{title}</h3>
              <p className="ui-muted">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import type { PageLoader } from '@souk/mf-kit/bff';
import type { HomePageProps } from '../features/browse-home/home-page.tsx';
import { categoryPath, homePath } from '../paths.ts';
import { CACHE } from './cache.ts';
import { toCard, toPicture } from './cards.ts';
import { listCategories, listProducts, readProduct } from './catalogue.ts';
import type { HomeContent } from './content.ts';
import type { Audience } from './list-scope.ts';
import { previewOf } from './preview.ts';
import type { Services } from './services.ts';

const SHELF = 4;
const EDIT = 5;
/** So many kinds are shown wide. */
const WIDE = 2;

/** The front of the shop, as its editors composed it: `content/home.<locale>.json`, with what is on sale now. */
export const homePage: PageLoader<Services> = async (_input, { services, locale, currency }) => {
  const audience = { locale, currency };
  const content = services.content('home', locale);
  const { hero, season, room, maker, newest, promises } = content;
  const [tagged, latest, categories, inRoom] = await Promise.all([
    listProducts(services, { tag: season.tag, inStock: 'true', sort: 'featured', limit: EDIT, ...audience }),
    listProducts(services, { tag: 'new', limit: SHELF, ...audience }),
    kinds(services, content, audience),
    Promise.all(room.products.map((slug) => readProduct(services, slug, audience))),
  ]);
  const picture = ({ of, alt }: { of: string[]; alt?: string | undefined }) =>
    services.pictures.named(of, { alt, locale });
  return {
    kind: 'page',
    expose: './HomePage',
    words: ['tile', 'recommend'],
    canonical: homePath,
    props: {
      hero: { ...hero, picture: picture(hero.picture), tall: picture({ of: hero.tall, alt: hero.picture.alt }) },
      kinds: { title: content.kinds.title, categories },
      season: { ...season, products: tagged.items.map((product) => toCard(services, product)) },
      room: {
        ...room,
        picture: picture(room.picture),
        products: inRoom.flatMap((product) => (product ? [toCard(services, product)] : [])),
      },
      maker: { ...maker, picture: picture(maker.picture) },
      newest: { ...newest, products: latest.items.map((product) => toCard(services, product)) },
      promises,
      preview: previewOf(services, { path: homePath, locale, folder: 'home', picture: picture(hero.picture) }),
    } satisfies HomePageProps,
    cache: CACHE,
  };
};

/** The categories that the editors show, in their order; one that has nothing on sale is left out. */
async function kinds(services: Services, { kinds: shown }: HomeContent, { locale }: Audience) {
  const categories = await listCategories(services, locale);
  return shown.categories.flatMap((slug, index) => {
    const category = categories.find((one) => one.slug === slug);
    if (!category) return [];
    const pictures = index < WIDE ? (shown.wide[index] ?? []) : [`rooms/${slug}`];
    const picture = services.pictures.named(pictures, { alt: '', locale }) ?? toPicture(services, category.image);
    return [{ href: categoryPath(slug), title: category.title, picture }];
  });
}

import type { BffContext, PageLoader } from '@souk/mf-kit/bff';
import type { PageInput } from '@souk/mf-kit/contract';
import { narrowing } from '../features/browse-products/filters.ts';
import type { CategoryHeading, ProductListPageProps } from '../features/browse-products/product-list-page.tsx';
import { categoryPath, homePath, makerPath, productsPath, searchPath } from '../paths.ts';
import { CACHE } from './cache.ts';
import { toPicture } from './cards.ts';
import { type Category, listCategories } from './catalogue.ts';
import { findList } from './find-list.ts';
import { readFilters, readWords } from './list-filters.ts';
import type { Scope } from './list-scope.ts';
import { offerInstead } from './offer-instead.ts';
import { previewOf } from './preview.ts';
import type { Services } from './services.ts';

interface Listed {
  path: string;
  title: string;
  lead?: string;
  breadcrumb: string;
  scope: Scope;
  category?: CategoryHeading;
}
type Context = BffContext<Services>;

/** One list page: what is in it, filtered, sorted and cut as the URL says. */
async function listPage(listed: Listed, query: PageInput['query'], { services, locale, currency, words }: Context) {
  const asked = readFilters(query);
  const found = await findList(services, { scope: listed.scope, filters: asked.filters, locale, currency });
  const { filters } = found;
  const q = listed.scope.q ?? null;
  const untouched = narrowing(filters) === 0 && filters.cursor === null && filters.sort === 'featured';
  return {
    kind: 'page' as const,
    expose: './ProductListPage' as const,
    words: ['browse' as const, 'tile' as const],
    ...(q === null ? { canonical: listed.path } : {}),
    props: {
      path: listed.path,
      title: listed.title,
      lead: listed.lead ?? null,
      q,
      preview: previewOf(services, {
        path: listed.path,
        locale,
        picture: listed.category?.picture ?? found.cards[0]?.picture ?? null,
      }),
      breadcrumbs: [{ label: words('browse')('home'), href: homePath }, { label: listed.breadcrumb }],
      category: listed.category ? { ...listed.category, tile: untouched ? listed.category.tile : null } : null,
      products: found.cards,
      nextCursor: found.nextCursor,
      total: found.total,
      filters,
      facets: found.facets,
      correctedTo: found.correctedTo,
      didYouMean: found.didYouMean,
      partial: found.partial,
      notices: [...asked.notices, ...found.notices],
      instead:
        found.cards.length === 0 && q !== null && narrowing(filters) === 0
          ? await offerInstead(services, { q, didYouMean: found.didYouMean, locale, currency })
          : null,
    } satisfies ProductListPageProps,
    cache: CACHE,
  };
}

export const productsPage: PageLoader<Services> = ({ query }, context) => {
  const t = context.words('browse');
  return listPage(
    { path: productsPath, title: t('allTitle'), lead: t('allLead'), breadcrumb: t('allTitle'), scope: {} },
    query,
    context,
  );
};

export const categoryPage: PageLoader<Services> = async ({ params, query }, context) => {
  const { services, locale } = context;
  const category = (await listCategories(services, locale)).find(({ slug }) => slug === params.category);
  if (!category) return { kind: 'notFound' };
  const { slug, title } = category;
  return listPage(
    {
      path: categoryPath(slug),
      title,
      breadcrumb: title,
      scope: { category: slug },
      category: heading(category, context),
    },
    query,
    context,
  );
};

/** What the editor says of a category, with a room picture; of one that nobody has written about, its own picture. */
function heading(category: Category, { services, locale }: Context): CategoryHeading {
  const { pictures, content } = services;
  const written = content('categories', locale)[category.slug];
  const { tile } = written ?? {};
  return {
    intro: written?.intro ?? null,
    picture:
      (written && pictures.named(written.picture.of, { alt: written.picture.alt, locale })) ??
      toPicture(services, category.image),
    tile: tile
      ? {
          title: tile.title,
          text: tile.text,
          link: tile.link,
          picture: pictures.named(tile.picture.of, { alt: tile.picture.alt, locale }),
        }
      : null,
  };
}

/** A maker of whom an editor has written, and what is sold of theirs. */
export const makerPage: PageLoader<Services> = ({ params, query }, context) => {
  const { services, locale } = context;
  const makers = services.content('makers', locale);
  const slug = params.maker ?? '';
  const written = Object.hasOwn(makers, slug) ? makers[slug] : undefined;
  if (!written) return { kind: 'notFound' };
  const { maker, intro, picture } = written;
  const heading = { intro, picture: services.pictures.named(picture.of, { alt: picture.alt, locale }), tile: null };
  return listPage(
    { path: makerPath(slug), title: maker, breadcrumb: maker, scope: { vendor: maker }, category: heading },
    query,
    context,
  );
};

export const searchPage: PageLoader<Services> = async ({ query }, context) => {
  const { q, notices } = readWords(query);
  const t = context.words('browse');
  const title = q ? t('resultsFor', { q }) : t('search');
  const page = await listPage({ path: searchPath, title, breadcrumb: t('search'), scope: { q } }, query, context);
  return { ...page, props: { ...page.props, notices: [...notices, ...page.props.notices] } };
};

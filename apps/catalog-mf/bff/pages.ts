import type { RemoteTables } from '@souk/mf-kit/bff';
import type { HomePageProps } from '../features/browse-home/home-page.tsx';
import type { Services } from './services.ts';

/** One entry per `page` of routes.ts. */
export const pages: RemoteTables<Services>['pages'] = {
  home: () => ({
    kind: 'page',
    expose: './HomePage',
    props: { title: 'Objects for the home, from small makers' } satisfies HomePageProps,
    cache: { freshSeconds: 30, staleSeconds: 300 },
  }),
};

import type { PageLoader, RemoteTables } from '@souk/mf-kit/bff';
import type { __Remote__PageProps } from '../features/show-__remote__/__remote__-page.tsx';
import { __remote__Path } from '../paths.ts';
import type { Services } from './services.ts';

/** The same for every visitor for a minute, and still good for ten while it is made anew. */
const EVERYBODY = { freshSeconds: 60, staleSeconds: 600 };

const __remote__: PageLoader<Services> = (_input, { services }) => ({
  kind: 'page',
  expose: './__Remote__Page',
  props: { canonical: services.shopUrl + __remote__Path } satisfies __Remote__PageProps,
  cache: EVERYBODY,
});

/** One entry per `page` of routes.ts. */
export const pages: RemoteTables<Services>['pages'] = { __remote__ };

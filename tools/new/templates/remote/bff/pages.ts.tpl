import type { PageLoader, RemoteTables } from '@souk/mf-kit/bff';
import { __remote__Path } from '../paths.ts';
import type { Services } from './services.ts';

/** The same for every visitor for a minute, and still good for ten while it is made anew. */
const EVERYBODY = { freshSeconds: 60, staleSeconds: 600 };

const __remote__: PageLoader<Services> = () => ({
  kind: 'page',
  expose: './__Remote__Page',
  props: {},
  words: ['__remote__'],
  canonical: __remote__Path,
  cache: EVERYBODY,
});

/** One entry per `page` of routes.ts. */
export const pages: RemoteTables<Services>['pages'] = { __remote__ };

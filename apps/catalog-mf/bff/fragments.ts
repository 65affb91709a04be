import type { RemoteTables } from '@souk/mf-kit/bff';
import { z } from 'zod';
import { bff } from './bff.ts';
import type { Services } from './services.ts';

/** One entry per file in fragments/. */
export const fragments: RemoteTables<Services>['fragments'] = {
  SearchSuggestions: bff.fragment(z.null(), () => ({
    expose: './SearchSuggestions',
    props: {},
    words: ['suggest'],
    cache: { freshSeconds: 60, staleSeconds: 600 },
  })),
};

import type { RemoteTables } from '@souk/mf-kit/bff';
import { z } from 'zod';
import type { __Remote__TeaserProps } from '../fragments/__remote__-teaser.tsx';
import { bff } from './bff.ts';
import type { Services } from './services.ts';

const EVERYBODY = { freshSeconds: 60, staleSeconds: 600 };

/** One entry per file in fragments/. */
export const fragments: RemoteTables<Services>['fragments'] = {
  __Remote__Teaser: bff.fragment(z.strictObject({ about: z.string().max(100) }), ({ about }) => ({
    expose: './__Remote__Teaser',
    props: { about } satisfies __Remote__TeaserProps,
    words: ['__remote__'],
    cache: EVERYBODY,
  })),
};

import type { RemoteTables } from '@souk/mf-kit/bff';
import type { Services } from './services.ts';

/** One entry per file in fragments/. */
export const fragments: RemoteTables<Services>['fragments'] = {};

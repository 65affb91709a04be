import { createBff } from '@souk/mf-kit/bff';
import type { Services } from './services.ts';

/** Router, procedure, fragment: what every file of this BFF is made with. */
export const bff = createBff<Services>();

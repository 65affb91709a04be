import { createBff } from '@souk/mf-kit/bff';
import de from '../messages/de.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import type { Services } from './services.ts';

/** Router, procedure, fragment: what every file of this BFF is made with. */
export const bff = createBff<Services>({ en, de });

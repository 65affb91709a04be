import { z } from 'zod';
import { LOCALES } from './languages.ts';

/** Without schemas, for browsers: languages.ts. */
export { DEFAULT_LOCALE, LOCALES, type Locale, localeOf, localPath } from './languages.ts';

export const localeSchema = z.enum(LOCALES);

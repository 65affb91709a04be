import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';

/** A number as the whole world dials it, E.164: `+15551234567`. What people put between digits is left out. */
export const phone = () =>
  text({ max: 40 })
    .transform((value) => value.replace(/[\s().-]/g, ''))
    .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be an international number, such as +15551234567'));

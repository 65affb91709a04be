import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';

/** What mails about an account need. */
export const accountData = z.strictObject({
  name: text({ min: 1, max: 100 }),
  shopUrl: z.url({ protocol: /^https?$/ }).max(2000),
});
export type AccountData = z.infer<typeof accountData>;

import { DEFAULT_LOCALE, localeSchema } from '@souk/contracts/locale';
import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';

const address = () => z.url({ protocol: /^https?$/ }).max(2000);

/** What mails about an account need. */
export const accountData = z.strictObject({
  name: text({ min: 1, max: 100 }),
  shopUrl: address(),
  locale: localeSchema.default(DEFAULT_LOCALE).describe('What its owner reads'),
});
export type AccountData = z.infer<typeof accountData>;

/** A mail whose link does something, once. */
export const linkData = z.strictObject({ ...accountData.shape, link: address() });
export type LinkData = z.infer<typeof linkData>;

/** To the inbox that an account is about to leave. */
export const emailChangeData = z.strictObject({
  ...linkData.shape,
  newEmail: text({ min: 1, max: 254 }).describe('Not in full: `n…@example.com`'),
});
export type EmailChangeData = z.infer<typeof emailChangeData>;

export const SECURITY_CHANGES = [
  'totp-on',
  'totp-off',
  'recovery-codes',
  'recovery-code-used',
  'passkey-added',
  'passkey-removed',
] as const;
export const securityData = z.strictObject({ ...accountData.shape, change: z.enum(SECURITY_CHANGES) });
export type SecurityData = z.infer<typeof securityData>;

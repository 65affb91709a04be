import { roleSchema } from '@souk/contracts/token';
import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { emailAddress } from './email-address.ts';

const name = () => text({ min: 1, max: 100 });
export const newPassword = () => z.string().min(8).max(128).describe('8 to 128 characters');
/** Longer ones are refused before anything is hashed. */
export const givenPassword = () => z.string().min(1).max(128);
const locale = () =>
  z
    .string()
    .max(35)
    .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, 'must be a BCP 47 tag such as en or pt-BR');

export const registration = z.strictObject({
  email: emailAddress(),
  password: newPassword(),
  name: name(),
  locale: locale().default('en'),
});
export type Registration = z.infer<typeof registration>;

export const credentials = z.strictObject({ email: emailAddress(), password: givenPassword() });

export const userChange = z
  .strictObject({
    name: name().optional(),
    locale: locale().optional(),
    email: emailAddress().optional(),
    password: newPassword().optional(),
    currentPassword: givenPassword().optional(),
  })
  .describe(
    'What is left out stays. A new e-mail or password needs the current password, unless an admin sets it. A new e-mail is `pendingEmail` until the link mailed to it is followed.',
  );
export type UserChange = z.infer<typeof userChange>;

export const userShape = z
  .object({
    id: z.uuid(),
    email: z.string(),
    emailVerified: z.boolean(),
    pendingEmail: z.string().nullable().describe('Becomes the e-mail when its owner confirms it'),
    name: z.string(),
    locale: z.string().describe('BCP 47'),
    role: roleSchema,
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof userShape>;

import { roleSchema } from '@souk/contracts/token';
import { email, text } from '@souk/service-kit/schemas';
import { z } from 'zod';

const name = () => text({ min: 1, max: 100 });
const password = () => z.string().min(8).max(128).describe('8 to 128 characters');

export const registration = z.strictObject({ email: email(), password: password(), name: name() });
export type Registration = z.infer<typeof registration>;

export const credentials = z.strictObject({ email: email(), password: z.string().min(1).max(128) });

export const userChange = z
  .strictObject({
    name: name().optional(),
    email: email().optional(),
    password: password().optional(),
    currentPassword: z.string().min(1).max(128).optional(),
  })
  .describe('What is left out stays. A new e-mail or password needs the current password, unless an admin sets it.');
export type UserChange = z.infer<typeof userChange>;

export const userShape = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: roleSchema,
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof userShape>;

import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/);
/** What browsers answer grows with WebAuthn: what we do not know is left to the library, which reads what it knows. */
const credential = <Response extends z.ZodType>(response: Response) =>
  z.looseObject({
    id: base64url(1400),
    rawId: base64url(1400),
    type: z.literal('public-key'),
    response,
    authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
    clientExtensionResults: z.looseObject({}),
  });

export const madeCredential = credential(
  z.looseObject({
    clientDataJSON: base64url(8000),
    attestationObject: base64url(20_000),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
).describe('The RegistrationResponseJSON of `navigator.credentials.create`');
export type MadeCredential = z.infer<typeof madeCredential>;

export const usedCredential = credential(
  z.looseObject({
    clientDataJSON: base64url(8000),
    authenticatorData: base64url(4000),
    signature: base64url(4000),
    userHandle: base64url(200).optional(),
  }),
).describe('The AuthenticationResponseJSON of `navigator.credentials.get`');
export type UsedCredential = z.infer<typeof usedCredential>;

export const passkeyName = () => text({ min: 1, max: 60 });
export const passkeyShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    backedUp: z.boolean().describe('Kept by a password manager, and so on other devices too'),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Passkey' });

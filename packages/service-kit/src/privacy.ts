import { z } from 'zod';
import type { ServiceApp } from './app.ts';
import { email, problemResponses } from './schemas.ts';

export interface Person {
  /** `user:<uuid>`, as what they own names its owner. */
  subject: string;
  /** Only where they have shown that it is theirs: what was done under it as a guest is theirs too. */
  email: string | undefined;
}
const receipt = z
  .object({
    erased: z.record(z.string(), z.int()).describe('How many of what'),
    kept: z.array(z.object({ what: z.string(), why: z.string() })).describe('For the person to read'),
  })
  .meta({ id: 'PrivacyReceipt' });
export type Receipt = z.infer<typeof receipt>;

/** What a service that keeps things about people can do for one of them. Both may be asked again and again. */
export interface PrivacyKeeper {
  read(person: Person): Promise<Record<string, unknown>>;
  erase(person: Person): Promise<Receipt>;
}

const params = z.object({ subject: z.string().regex(/^user:[0-9a-f-]{36}$/) });
const headers = z.object({ 'x-subject-email': email().optional() });

/** `GET` and `DELETE /privacy/{subject}`, which the user service asks of every service when a person wants their data, or to be forgotten. */
export function registerPrivacyRoutes(app: ServiceApp, keeper: PrivacyKeeper): void {
  const tags = ['privacy'];

  app.get('/privacy/:subject', {
    schema: {
      tags,
      'x-access': ['service:user'],
      operationId: 'exportPerson',
      summary: 'All that is kept here about a person (service user)',
      params,
      headers,
      response: { 200: z.record(z.string(), z.unknown()), ...problemResponses(401, 403, 404, 422) },
    },
    handler: ({ params, headers }) => keeper.read({ subject: params.subject, email: headers['x-subject-email'] }),
  });

  app.delete('/privacy/:subject', {
    schema: {
      tags,
      'x-access': ['service:user'],
      operationId: 'erasePerson',
      summary: 'Forget a person, and say what is kept and why (service user)',
      description: 'May be repeated: what is erased stays erased.',
      params,
      headers,
      response: { 200: receipt, ...problemResponses(401, 403, 404, 422) },
    },
    handler: ({ params, headers }) => keeper.erase({ subject: params.subject, email: headers['x-subject-email'] }),
  });
}

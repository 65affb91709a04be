import type { operations } from '@souk/contracts/notification';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { own, type Self } from './own.ts';
import type { Context } from './visitor.ts';

export type Preferences = operations['readPreferences']['responses'][200]['content']['application/json'];

export const readPreferences = async ({ services }: Context, { headers }: Self): Promise<Preferences> =>
  unwrap(await services.notification.GET('/preferences', { headers }));

const perChannel = z.strictObject({ email: z.boolean(), sms: z.boolean() });

/** What somebody wants to be told, and how: the notification service's. */
export const preferenceProcedures = {
  read: own.query(({ ctx }) => readPreferences(ctx, ctx.self)),

  save: own
    .input(z.strictObject({ orderUpdates: perChannel, marketing: perChannel, phone: z.string().max(40).nullable() }))
    .mutation(async ({ ctx: { services, self }, input }): Promise<Preferences> => {
      const { headers } = self;
      return unwrap(await services.notification.PUT('/preferences', { headers, body: input }));
    }),
};

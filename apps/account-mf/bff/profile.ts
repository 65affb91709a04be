import type { operations } from '@souk/contracts/user';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { own, type Self } from './own.ts';
import { type Context, heldSession, visitor } from './visitor.ts';

type Change = NonNullable<operations['changeUser']['requestBody']>['content']['application/json'];
export type Profile = operations['readUser']['responses'][200]['content']['application/json'];

const given = (most: number) => z.string().max(most);
const currentPassword = given(128).min(1);

/** The user service judges what is changed; what it answers is the profile as it is now. */
async function change(ctx: Context & { self: Self }, body: Change): Promise<Profile> {
  const { services, self } = ctx;
  const answer = await services.user.PUT('/users/{id}', {
    params: { path: self.path },
    headers: { ...visitor(ctx), ...self.headers },
    body,
  });
  services.sessions.forget(heldSession(ctx)); // it was told who they were before
  return unwrap(answer);
}

export const profileProcedures = {
  change: own
    .input(z.strictObject({ name: given(400), locale: given(35) }))
    .mutation(({ ctx, input }) => change(ctx, input)),

  /** Nothing changes until the link is followed that is mailed to the new address. */
  askForEmail: own
    .input(z.strictObject({ email: given(320), currentPassword }))
    .mutation(({ ctx, input }) => change(ctx, input)),

  /** Signs out everywhere but here. */
  setPassword: own
    .input(z.strictObject({ password: given(128), currentPassword }))
    .mutation(async ({ ctx, input }): Promise<void> => {
      await change(ctx, input);
    }),

  /** Mails the link again that verifies the e-mail. */
  askToVerify: own.mutation(async ({ ctx: { services, self } }): Promise<void> => {
    const { path, headers } = self;
    unwrap(await services.user.POST('/users/{id}/email-verification', { params: { path }, headers }));
  }),
};

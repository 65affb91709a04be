import { randomBytes } from 'node:crypto';
import { setTimeout as elapsed } from 'node:timers/promises';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { bff } from './bff.ts';
import { type Context, heldSession, keepSession, visitor } from './visitor.ts';

/** Longer than both steps take, so that the time does not tell whether the second one succeeded. */
const AT_LEAST_MS = 700;
const DAY_MS = 24 * 3600 * 1000;

const given = z.strictObject({
  name: z.string().trim().max(200),
  email: z.string().max(320),
  password: z.string().max(128),
});

export const registerProcedures = {
  /**
   * Makes an account and signs in to it. For an e-mail that has an account the answer is the same in body, headers and time: the browser gets
   * a session that opens nothing, and whoever reads the mail a way in.
   */
  create: bff.procedure.input(given).mutation(async ({ ctx, input }): Promise<void> => {
    const { user } = ctx.services;
    const time = elapsed(AT_LEAST_MS);
    unwrap(await user.POST('/users', { body: { ...input, locale: ctx.locale }, headers: visitor(ctx) }));
    keepSession(ctx, (await signIn(ctx, input)) ?? nobodysSession(), { remember: false });
    await time;
  }),
};

/** Undefined where the password is not this account's, or a code is asked for too. */
async function signIn(ctx: Context, { email, password }: z.infer<typeof given>) {
  const replaces = heldSession(ctx);
  const { data } = await ctx.services.user.POST('/sessions', {
    body: { email, password, remember: false, ...(replaces ? { replaces } : {}) },
    headers: visitor(ctx),
  });
  return data && 'session' in data ? data : undefined;
}

/** Looks like one. */
const nobodysSession = () => ({
  session: randomBytes(32).toString('base64url'),
  device: randomBytes(32).toString('base64url'),
  expiresAt: new Date(Date.now() + DAY_MS).toISOString(),
});

import type { operations } from '@souk/contracts/user';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { own } from './own.ts';
import { readPasskeys } from './passkeys.ts';
import { readSecondFactor } from './second-factor.ts';
import { usedPasskey } from './sign-in.ts';
import { type Context, heldSession, keepSession, visitor } from './visitor.ts';

type Proof = operations['proveAgain']['requestBody']['content']['application/json'];
type Given = Proof extends infer One ? Omit<One & object, 'session'> : never;

/** Shows the user service again who holds this session, which has a new secret then; the browser keeps it just as it kept the old one. */
async function prove(ctx: Context, given: Given): Promise<void> {
  const body = { session: heldSession(ctx) ?? '', ...given } as Proof;
  const answer = await ctx.services.user.POST('/sessions/proof', { body, headers: visitor(ctx) });
  const proven = unwrap(answer);
  keepSession(ctx, proven, proven);
}

/** Asked for before what is sensitive, which the user service refuses by `proof-needed`. */
export const proofProcedures = {
  /** How this account can show who it is. Where an app is on, a password is not enough. */
  ways: own.query(async ({ ctx }): Promise<{ by: 'password' | 'code'; passkey: boolean }> => {
    const [factor, passkeys] = await Promise.all([readSecondFactor(ctx, ctx.self), readPasskeys(ctx, ctx.self)]);
    return { by: factor.totp ? 'code' : 'password', passkey: passkeys.length > 0 };
  }),

  byPassword: own
    .input(z.strictObject({ password: z.string().min(1).max(128) }))
    .mutation(({ ctx, input: { password } }) => prove(ctx, { password })),

  byCode: own
    .input(z.strictObject({ code: z.string().min(1).max(40) }))
    .mutation(({ ctx, input: { code } }) => prove(ctx, { code: code.replaceAll(/\s/g, '').slice(0, 20) })),

  byPasskey: own
    .input(z.strictObject({ passkey: usedPasskey }))
    .mutation(({ ctx, input: { passkey } }) => prove(ctx, { passkey })),
};

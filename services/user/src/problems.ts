import type { ProblemInit } from '@souk/service-kit/problem';
import type { AddressFailure } from './addresses.ts';
import type { EmailFailure } from './change-email.ts';
import type { ChangeFailure } from './change-user.ts';
import type { RoleFailure } from './grant-role.ts';
import type { PasskeyFailure } from './passkeys.ts';
import type { ProofFailure } from './prove-again.ts';
import type { RegisterFailure } from './register-user.ts';
import type { ResetFailure } from './reset-password.ts';
import type { SignInFailure } from './sign-in.ts';
import type { StepFailure } from './sign-in-steps.ts';
import type { TotpFailure } from './totp.ts';

type Failure =
  | AddressFailure
  | ChangeFailure
  | EmailFailure
  | PasskeyFailure
  | ProofFailure
  | RegisterFailure
  | ResetFailure
  | RoleFailure
  | SignInFailure
  | StepFailure
  | TotpFailure
  | { kind: 'totp-off' };

const plain: Record<Exclude<Failure['kind'], 'too-many-tries'>, ProblemInit> = {
  'not-found': { status: 404 },
  'wrong-credentials': { status: 401, detail: 'The e-mail or the password is not right' },
  'wrong-password': { status: 403, detail: 'The current password is not right' },
  'email-taken': { status: 409, detail: 'This e-mail cannot be used' },
  'session-ended': { status: 401, detail: 'This session is over' },
  'sign-in-over': { status: 401, detail: 'Begin again with the password' },
  'wrong-code': { status: 401, detail: 'This code is not right, or was used' },
  'wrong-first-code': {
    status: 422,
    detail: 'This is not the code that the app shows now',
    errors: [{ pointer: '/code', detail: 'is not the code that the app shows now' }],
  },
  'code-needed': { status: 401, detail: 'A code of the app, or a recovery code, is asked for too' },
  'wrong-passkey': { status: 422, detail: 'This passkey cannot be kept' },
  'unknown-passkey': { status: 401, detail: 'This passkey does not open an account here' },
  'too-many-passkeys': { status: 409, detail: 'An account keeps 20 passkeys at most' },
  'totp-on': { status: 409, detail: 'The app is on already' },
  'totp-off': { status: 409, detail: 'There is no app whose loss they would make good' },
  'too-many-addresses': { status: 409, detail: 'An account keeps 20 addresses at most' },
  'own-role': { status: 409, detail: 'Nobody changes their own role: another admin does' },
  'link-over': { status: 404, detail: 'This link was used, or its time is over' },
  'breached-password': {
    status: 422,
    detail: 'This password is known from breaches of other sites',
    errors: [{ pointer: '/password', detail: 'is known from breaches of other sites' }],
  },
};

export function problemOf(failure: Failure): ProblemInit {
  if (failure.kind === 'too-many-tries')
    return { status: 429, name: failure.kind, detail: 'Too many tries', retryAfter: failure.retryAfter };
  return failure.kind === 'not-found' ? plain[failure.kind] : { ...plain[failure.kind], name: failure.kind };
}

import type { ProblemInit } from '@souk/service-kit/problem';
import type { SignInFailure } from './sign-in.ts';

export function problemOf(failure: SignInFailure): ProblemInit {
  switch (failure.kind) {
    case 'wrong-credentials':
      return { status: 401, name: failure.kind, detail: 'The e-mail or the password is not right' };
    case 'too-many-tries':
      return { status: 429, name: failure.kind, detail: 'Too many tries', retryAfter: failure.retryAfter };
  }
}

import type { PageLoader } from '@souk/mf-kit/bff';
import type { MailedLinkProps } from '../features/mailed-links/mailed-link.ts';
import type { RegisterPageProps } from '../features/register/register-page.tsx';
import type { SignInPageProps } from '../features/sign-in/sign-in-page.tsx';
import { accountPath, ownPath } from '../paths.ts';
import type { Services } from './services.ts';

/** For those who are not signed in; anyone else is led on. */
const wayIn =
  (expose: `./${string}`): PageLoader<Services> =>
  async ({ query }, context) => {
    const next = ownPath(query.next, accountPath);
    if (await context.services.sessions.of(context)) return { kind: 'redirect', to: next };
    return { kind: 'page', expose, props: { next } satisfies SignInPageProps & RegisterPageProps };
  };

/** What a mailed link leads to. Its token is only handed on: a link that is opened does nothing. */
const mailedLink =
  (expose: `./${string}`): PageLoader<Services> =>
  ({ query: { token } }) => {
    const given = typeof token === 'string' && token !== '' && token.length <= 200 ? token : null;
    return { kind: 'page', expose, props: { token: given } satisfies MailedLinkProps };
  };

/** Pages that need nobody to be signed in. */
export const guestPages = {
  signIn: wayIn('./SignInPage'),
  register: wayIn('./RegisterPage'),
  forgotPassword: () => ({ kind: 'page', expose: './ForgotPasswordPage', props: {} }),
  resetPassword: mailedLink('./ResetPasswordPage'),
  verifyEmail: mailedLink('./VerifyEmailPage'),
  confirmEmail: mailedLink('./ConfirmEmailPage'),
  undoEmail: mailedLink('./UndoEmailPage'),
  privacyDocument: mailedLink('./PrivacyDocumentPage'),
} satisfies Record<string, PageLoader<Services>>;

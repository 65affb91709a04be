import type { PageLoader } from '@souk/mf-kit/bff';
import type { Namespace } from '@souk/mf-kit/words';
import type { MailedLinkProps } from '../features/mailed-links/mailed-link.ts';
import type { RegisterPageProps } from '../features/register/register-page.tsx';
import type { SignInPageProps } from '../features/sign-in/sign-in-page.tsx';
import { accountPath, ownPath } from '../paths.ts';
import type { Services } from './services.ts';

/** For those who are not signed in; anyone else is led on. */
const wayIn =
  (expose: `./${string}`, words: Namespace[]): PageLoader<Services> =>
  async ({ query }, context) => {
    const next = ownPath(query.next, accountPath);
    if (await context.services.sessions.of(context)) return { kind: 'redirect', to: next };
    return { kind: 'page', expose, words, props: { next } satisfies SignInPageProps & RegisterPageProps };
  };

/** What a mailed link leads to. Its token is only handed on: a link that is opened does nothing. */
const mailedLink =
  (expose: `./${string}`, words: Namespace[] = ['links']): PageLoader<Services> =>
  ({ query: { token } }) => {
    const given = typeof token === 'string' && token !== '' && token.length <= 200 ? token : null;
    return { kind: 'page', expose, words, props: { token: given } satisfies MailedLinkProps };
  };

/** Pages that need nobody to be signed in. */
export const guestPages = {
  signIn: wayIn('./SignInPage', ['signIn']),
  register: wayIn('./RegisterPage', ['register', 'forms']),
  forgotPassword: () => ({ kind: 'page', expose: './ForgotPasswordPage', words: ['reset', 'forms'], props: {} }),
  resetPassword: mailedLink('./ResetPasswordPage', ['reset', 'forms']),
  verifyEmail: mailedLink('./VerifyEmailPage'),
  confirmEmail: mailedLink('./ConfirmEmailPage'),
  undoEmail: mailedLink('./UndoEmailPage'),
  privacyDocument: mailedLink('./PrivacyDocumentPage'),
} satisfies Record<string, PageLoader<Services>>;

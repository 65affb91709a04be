import type { BffContext } from '@souk/mf-kit/bff';
import type { RemoteRoutes } from '@souk/mf-kit/contract';
import {
  accountPath,
  addressesPath,
  confirmEmailPath,
  forgotPasswordPath,
  loginPath,
  logoutPath,
  paymentMethodsPath,
  privacyDocumentPath,
  privacyPath,
  profilePath,
  registerPath,
  resetPasswordPath,
  securityPath,
  signedOutPath,
  undoEmailPath,
  verifyEmailPath,
} from './paths.ts';

/** What this remote owns. */
export const routes = [
  { pattern: loginPath, page: 'signIn' },
  { pattern: registerPath, page: 'register' },
  { pattern: forgotPasswordPath, page: 'forgotPassword' },
  { pattern: resetPasswordPath, page: 'resetPassword' },
  { pattern: verifyEmailPath, page: 'verifyEmail' },
  { pattern: confirmEmailPath, page: 'confirmEmail' },
  { pattern: undoEmailPath, page: 'undoEmail' },
  { pattern: privacyDocumentPath, page: 'privacyDocument' },
  { pattern: logoutPath, page: 'signOut' },
  { pattern: signedOutPath, page: 'signedOut' },
  { pattern: accountPath, page: 'accountHome' },
  { pattern: profilePath, page: 'profile' },
  { pattern: addressesPath, page: 'addresses' },
  { pattern: paymentMethodsPath, page: 'paymentMethods' },
  { pattern: securityPath, page: 'security' },
  { pattern: privacyPath, page: 'privacy' },
] satisfies RemoteRoutes['routes'];

/** The same, and what this remote puts into the shell's header. */
export const publishedRoutes = ({ words }: Pick<BffContext<object>, 'words'>): RemoteRoutes => ({
  routes,
  header: [
    {
      slot: 'actions',
      fragment: 'AccountMenu',
      height: 44,
      width: 44,
      // all that a visitor sees who is not signed in, without a byte of script
      fallback: { label: words('header')('signIn'), href: loginPath, icon: 'user' },
    },
  ],
});

/** Paths of this remote, typed in one place. Mailed links lead to those with a token. */
export const loginPath = '/login';
export const logoutPath = '/logout';
export const registerPath = '/register';
export const forgotPasswordPath = '/forgot-password';
export const resetPasswordPath = '/reset-password';
export const verifyEmailPath = '/verify-email';
export const confirmEmailPath = '/confirm-email';
export const undoEmailPath = '/undo-email';
export const privacyDocumentPath = '/privacy-document';
export const accountPath = '/account';
export const profilePath = '/account/profile';
export const addressesPath = '/account/addresses';
export const securityPath = '/account/security';
export const privacyPath = '/account/privacy';
export const paymentMethodsPath = '/account/payment-methods';
/** What somebody sees whose session was ended on purpose: `?after=deletion` or `?after=everywhere`. */
export const signedOutPath = '/signed-out';

/** Orders are the checkout team's, at the address that the shop promises. */
export const ordersPath = '/orders';

const OWN = /^\/(?![/\\])[^\\\p{Cc}]*$/u;
/** Where to go afterwards: a path on this site, whatever a link says. */
export const ownPath = (wanted: string | string[] | undefined, fallback: string): string =>
  typeof wanted === 'string' && wanted.length <= 500 && OWN.test(wanted) ? wanted : fallback;

/** Sign-in, and back to where the visitor wanted to be. */
export const loginFor = (path: string): string => withNext(loginPath, path);
/** The same by way of a new account. */
export const registerFor = (path: string): string => withNext(registerPath, path);

const withNext = (way: string, path: string) =>
  path === accountPath ? way : `${way}?next=${encodeURIComponent(path)}`;

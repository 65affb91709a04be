/** A mail that carries a token: the page that takes it, and, where it is about an account, what it is good for and how long. */
interface Link {
  path: string;
  account?: { purpose: Purpose; hours: number };
}
export const PURPOSES = ['verify-email', 'reset-password', 'confirm-email', 'undo-email'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const TEMPLATES = [
  'account-exists',
  'verify-email',
  'password-reset',
  'password-changed',
  'email-change-confirm',
  'email-change-notice',
  'security-changed',
  'export-ready',
  'account-deleted',
] as const;
export type Template = (typeof TEMPLATES)[number];

export const links: Partial<Record<Template, Link>> = {
  'verify-email': { path: '/verify-email', account: { purpose: 'verify-email', hours: 72 } },
  'password-reset': { path: '/reset-password', account: { purpose: 'reset-password', hours: 1 } },
  'email-change-confirm': { path: '/confirm-email', account: { purpose: 'confirm-email', hours: 24 } },
  'email-change-notice': { path: '/undo-email', account: { purpose: 'undo-email', hours: 7 * 24 } },
  // good for the document of a privacy request, which knows them
  'export-ready': { path: '/privacy-document' },
  'account-deleted': { path: '/privacy-document' },
};

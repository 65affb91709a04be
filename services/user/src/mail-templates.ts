/** A mail that carries a token: what the token is for, how long it is good, and the page that takes it. */
interface Link {
  purpose: Purpose;
  path: string;
  hours: number;
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
] as const;
export type Template = (typeof TEMPLATES)[number];

export const links: Partial<Record<Template, Link>> = {
  'verify-email': { purpose: 'verify-email', path: '/verify-email', hours: 72 },
  'password-reset': { purpose: 'reset-password', path: '/reset-password', hours: 1 },
  'email-change-confirm': { purpose: 'confirm-email', path: '/confirm-email', hours: 24 },
  'email-change-notice': { purpose: 'undo-email', path: '/undo-email', hours: 7 * 24 },
};

/** What a person would see at a glance; the user service judges the rest. Undefined: nothing is wrong. */
export function checkEmail(email: string): string | undefined {
  if (email.trim() === '') return 'Enter your e-mail address.';
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : 'Enter an e-mail address such as name@example.com.';
}

export const PASSWORD_RULES = '8 characters or more. A few words in a row are easy to keep and hard to guess.';

export function checkNewPassword(password: string): string | undefined {
  if (password === '') return 'Choose a password.';
  if (password.length < 8) return 'Use 8 characters or more.';
  return password.length > 128 ? 'Use 128 characters at most.' : undefined;
}

/** What the user service refuses a new password for. */
export const BREACHED = 'This password is known from a breach of another site. Choose another.';

/** Without what is undefined, as a form wants them. */
export const found = <Name extends string>(errors: Record<Name, string | undefined>): Partial<Record<Name, string>> =>
  Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== undefined)) as Partial<
    Record<Name, string>
  >;

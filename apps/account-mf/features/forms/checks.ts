import type { Key, Translate } from '@souk/mf-kit/words';

type FormsTranslate = Translate<Key<'forms'>>;

/** What a person would see at a glance; the user service judges the rest. Undefined: nothing is wrong. */
export function checkEmail(t: FormsTranslate, email: string): string | undefined {
  if (email.trim() === '') return t('enterEmail');
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : t('notAnEmail');
}

export function checkNewPassword(t: FormsTranslate, password: string): string | undefined {
  if (password === '') return t('choosePassword');
  if (password.length < 8) return t('longer');
  return password.length > 128 ? t('shorter') : undefined;
}

/** What the user service refuses a new password for. */
export const breached = (t: FormsTranslate) => ({ 'breached-password': { password: t('breached') } });

/** Without what is undefined, as a form wants them. */
export const found = <Name extends string>(errors: Record<Name, string | undefined>): Partial<Record<Name, string>> =>
  Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== undefined)) as Partial<
    Record<Name, string>
  >;

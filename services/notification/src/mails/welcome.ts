import type { AccountData } from './account-data.ts';
import { accountMail, at } from './account-mail.ts';
import type { Mail } from './mail.ts';

export const welcomeMail = (told: AccountData): Mail =>
  accountMail(told, (words) => ({
    heading: words('welcomeSubject'),
    says: [words('welcomeIntro')],
    button: [words('welcomeButton'), at(told, '/')],
    reason: words('welcomeReason'),
  }));

import type { AccountData } from './account-data.ts';
import { accountMail, at } from './account-mail.ts';
import type { Mail } from './mail.ts';

/** For the owner of an address that was registered again; the one who tried it sees nothing of it. */
export const accountExistsMail = (told: AccountData): Mail =>
  accountMail(told, (words) => ({
    heading: words('existsSubject'),
    says: [words('existsIntro'), words('existsAdvice')],
    button: [words('existsButton'), at(told, '/login')],
  }));

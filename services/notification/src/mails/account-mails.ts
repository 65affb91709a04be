import { wordsIn } from '../words.ts';
import type { AccountData, EmailChangeData, LinkData, SecurityData } from './account-data.ts';
import { accountMail, at } from './account-mail.ts';
import { oneLine } from './html.ts';
import type { Mail } from './mail.ts';

export const verifyEmailMail = (told: LinkData): Mail =>
  accountMail(told, (words) => ({
    heading: words('verifySubject'),
    says: [words('verifyIntro')],
    button: [words('verifyButton'), told.link],
    after: words('verifyAfter'),
    reason: words('typed'),
  }));

export const passwordResetMail = (told: LinkData): Mail =>
  accountMail(told, (words) => ({
    heading: words('resetSubject'),
    says: [words('resetIntro')],
    button: [words('resetSubject'), told.link],
    after: words('resetAfter'),
  }));

export const passwordChangedMail = (told: AccountData): Mail =>
  accountMail(told, (words) => ({
    heading: words('passwordSubject'),
    says: [words('passwordIntro'), words('notYou')],
    button: [words('passwordButton'), at(told, '/forgot-password')],
  }));

export const emailChangeConfirmMail = (told: LinkData): Mail =>
  accountMail(told, (words) => ({
    heading: words('newEmailSubject'),
    says: [words('newEmailIntro')],
    button: [words('newEmailButton'), told.link],
    after: words('newEmailAfter'),
    reason: words('typed'),
  }));

export const emailChangeNoticeMail = (told: EmailChangeData): Mail =>
  accountMail(told, (words) => ({
    heading: words('oldEmailSubject'),
    says: [words('oldEmailIntro', { email: oneLine(told.newEmail) }), words('oldEmailAdvice')],
    button: [words('oldEmailButton'), told.link],
    after: words('oldEmailAfter'),
  }));

export function securityChangedMail(told: SecurityData): Mail {
  const changes = wordsIn(told.locale, 'security');
  return accountMail(told, (words) => ({
    heading: changes(told.change),
    says: [changes(`${told.change}-says`), words('notYou')],
    button: [words('securityButton'), at(told, '/account/security')],
  }));
}

export const exportReadyMail = (told: LinkData): Mail =>
  accountMail(told, (words) => ({
    heading: words('exportSubject'),
    says: [words('exportIntro')],
    button: [words('exportButton'), told.link],
    after: words('exportAfter'),
  }));

export const accountDeletedMail = (told: LinkData): Mail =>
  accountMail(told, (words) => ({
    heading: words('deletedSubject'),
    says: [words('deletedIntro')],
    button: [words('deletedButton'), told.link],
    after: words('deletedAfter'),
    reason: words('deletedReason'),
  }));

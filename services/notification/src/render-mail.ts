import { accountExistsMail } from './mails/account-exists.ts';
import * as account from './mails/account-mails.ts';
import type { Mail } from './mails/mail.ts';
import { orderCancelledMail } from './mails/order-cancelled.ts';
import { orderConfirmedMail } from './mails/order-confirmed.ts';
import { orderDispatchedMail } from './mails/order-dispatched.ts';
import { orderDisputedMail } from './mails/order-disputed.ts';
import { orderReceivedMail } from './mails/order-received.ts';
import { orderRefundedMail } from './mails/order-refunded.ts';
import { orderReturnMail } from './mails/order-return.ts';
import { orderReviewMail } from './mails/order-review.ts';
import { backInStockMail, stockAlertConfirmMail } from './mails/stock-alert-mails.ts';
import { welcomeMail } from './mails/welcome.ts';
import type { TemplateOn } from './notification.ts';

export function renderMail(told: TemplateOn<'email'>): Mail {
  switch (told.template) {
    case 'order-received':
      return orderReceivedMail(told.data);
    case 'order-confirmed':
      return orderConfirmedMail(told.data);
    case 'order-dispatched':
      return orderDispatchedMail(told.data);
    case 'order-cancelled':
      return orderCancelledMail(told.data);
    case 'order-refunded':
      return orderRefundedMail(told.data);
    case 'order-return':
      return orderReturnMail(told.data);
    case 'order-review':
      return orderReviewMail(told.data);
    case 'order-disputed':
      return orderDisputedMail(told.data);
    case 'account-exists':
      return accountExistsMail(told.data);
    case 'welcome':
      return welcomeMail(told.data);
    case 'verify-email':
      return account.verifyEmailMail(told.data);
    case 'password-reset':
      return account.passwordResetMail(told.data);
    case 'password-changed':
      return account.passwordChangedMail(told.data);
    case 'email-change-confirm':
      return account.emailChangeConfirmMail(told.data);
    case 'email-change-notice':
      return account.emailChangeNoticeMail(told.data);
    case 'security-changed':
      return account.securityChangedMail(told.data);
    case 'export-ready':
      return account.exportReadyMail(told.data);
    case 'account-deleted':
      return account.accountDeletedMail(told.data);
    case 'stock-alert-confirm':
      return stockAlertConfirmMail(told.data);
    case 'back-in-stock':
      return backInStockMail(told.data);
  }
}

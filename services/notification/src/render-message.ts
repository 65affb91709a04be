import { accountExistsMail } from './mails/account-exists.ts';
import type { Mail } from './mails/mail.ts';
import { orderConfirmedMail } from './mails/order-confirmed.ts';
import { welcomeMail } from './mails/welcome.ts';
import type { Message } from './notification.ts';

export function renderMessage(message: Message): Mail {
  switch (message.template) {
    case 'order-confirmed':
      return orderConfirmedMail(message.data);
    case 'account-exists':
      return accountExistsMail(message.data);
    case 'welcome':
      return welcomeMail(message.data);
  }
}

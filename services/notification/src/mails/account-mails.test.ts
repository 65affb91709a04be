import { expect, test } from 'vitest';
import { SECURITY_CHANGES } from './account-data.ts';
import * as mails from './account-mails.ts';

const account = { name: 'Ada <b>Lovelace</b>\nLtd', shopUrl: 'https://souk.test' };
const told = { ...account, link: 'https://souk.test/verify-email?token=abc&x=1', newEmail: 'n…@souk.test' };
const { securityChangedMail, ...plain } = mails;
const all = [
  ...Object.values(plain).map((mail) => mail(told)),
  ...SECURITY_CHANGES.map((change) => securityChangedMail({ ...account, change })),
];

test.each(all.map((mail) => [mail.subject, mail] as const))(
  '%s: both forms say the same, in text that is only text',
  (subject, mail) => {
    expect(subject).not.toMatch(/[\r\n]/);
    expect(mail.text).toContain('Hello Ada <b>Lovelace</b> Ltd,');
    expect(mail.html).toContain('Hello Ada &lt;b&gt;Lovelace&lt;/b&gt; Ltd,');
    const [, address = ''] = /: (https:\/\/souk\.test\/\S+)/.exec(mail.text) ?? [];
    expect(mail.html).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
  },
);

test('a link goes where it was told to', () => {
  for (const mail of [mails.verifyEmailMail, mails.passwordResetMail, mails.exportReadyMail, mails.accountDeletedMail])
    expect(mail(told).text).toContain(told.link);
  expect(mails.emailChangeNoticeMail(told).text).toContain('n…@souk.test');
  expect(new Set(all.map(({ subject }) => subject)).size).toBe(all.length);
});

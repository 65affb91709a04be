import { expect, test } from 'vitest';
import { SECURITY_CHANGES } from './account-data.ts';
import { accountExistsMail } from './account-exists.ts';
import * as mails from './account-mails.ts';
import { welcomeMail } from './welcome.ts';

const account = { name: 'Ada <b>Lovelace</b>\nLtd', shopUrl: 'https://souk.test', locale: 'en' as 'en' | 'de' };
const told = { ...account, link: 'https://souk.test/verify-email?token=abc&x=1', newEmail: 'n…@souk.test' };
const { securityChangedMail, ...rest } = mails;
const plain = [...Object.values(rest), accountExistsMail, welcomeMail];
const allIn = (locale: 'en' | 'de') => [
  ...plain.map((mail) => mail({ ...told, locale })),
  ...SECURITY_CHANGES.map((change) => securityChangedMail({ ...account, locale, change })),
];
const all = allIn('en');

test.each(all.map((mail) => [mail.subject, mail] as const))(
  '%s: both forms say the same, in text that is only text',
  (subject, mail) => {
    expect(subject).not.toMatch(/[\r\n]/);
    expect(mail.text).toContain('Hello Ada <b>Lovelace</b> Ltd,');
    expect(mail.html).toContain('Hello Ada &lt;b&gt;Lovelace&lt;/b&gt; Ltd,');
    const [, address = ''] = /: (https:\/\/souk\.test\/\S*)/.exec(mail.text) ?? [];
    expect(mail.html).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
  },
);

test.each(allIn('de').map((mail) => [mail.subject, mail] as const))(
  '%s: a German mail says Sie, has no English in it, and leads to German pages',
  (_subject, mail) => {
    expect(mail.text).toContain('Guten Tag Ada <b>Lovelace</b> Ltd,');
    expect(mail.html).toContain('<html lang="de"');
    expect(mail.text).toMatch(/\bSie\b/);
    expect(mail.text).not.toMatch(/\b(You|you|the|Hello|link)\b/);
    const links = [...mail.text.matchAll(/https:\/\/souk\.test\S*/g)].map(([link]) => link);
    for (const link of links.filter((one) => one !== told.link)) expect(link).toMatch(/^https:\/\/souk\.test\/de/);
  },
);

test('a link goes where it was told to', () => {
  for (const mail of [mails.verifyEmailMail, mails.passwordResetMail, mails.exportReadyMail, mails.accountDeletedMail])
    expect(mail(told).text).toContain(told.link);
  expect(mails.emailChangeNoticeMail(told).text).toContain('n…@souk.test');
  expect(new Set(all.map(({ subject }) => subject)).size).toBe(all.length);
});

import type { AccountData, EmailChangeData, LinkData, SECURITY_CHANGES, SecurityData } from './account-data.ts';
import { html, oneLine } from './html.ts';
import { page, styles } from './layout.ts';
import type { Mail } from './mail.ts';
import { action, paragraph } from './section.ts';

interface Told {
  heading: string;
  says: string[];
  button: [label: string, address: string];
  after?: string;
  reason?: string;
}

const OURS = 'You get this mail because your Souk account has this address.';
const TYPED = 'You get this mail because somebody typed this address at Souk. Was it not you? Then you can ignore it.';
const NOT_YOU = 'Was it not you? Set a new password at once; that signs everybody out.';

function accountMail({ name, shopUrl }: AccountData, { heading, says, button, after, reason = OURS }: Told): Mail {
  const sections = [
    paragraph(`Hello ${oneLine(name)},`),
    ...says.map(paragraph),
    action(...button),
    ...(after ? [paragraph(after)] : []),
  ];
  return {
    subject: heading,
    html: page({
      title: heading,
      preview: says[0] ?? heading,
      shopUrl,
      reason,
      body: html`<h1 class="text" style="${styles.heading}padding-bottom:6px;">${heading}</h1>${sections.map((one) => one.html)}`,
    }),
    text: `${[heading, ...sections.map(({ text }) => text), `Souk, ${shopUrl}\n${reason}`].join('\n\n')}\n`,
  };
}
const at = ({ shopUrl }: AccountData, path: string): string => new URL(path, shopUrl).href;

export const verifyEmailMail = (told: LinkData): Mail =>
  accountMail(told, {
    heading: 'Confirm your e-mail',
    says: [
      'Welcome to Souk. Confirm that this address is yours, and orders you placed with it as a guest join your account.',
    ],
    button: ['Confirm this e-mail', told.link],
    after: 'The link is good for three days.',
    reason: TYPED,
  });

export const passwordResetMail = (told: LinkData): Mail =>
  accountMail(told, {
    heading: 'Set a new password',
    says: ['Somebody, we hope you, asked for a new password for your account.'],
    button: ['Set a new password', told.link],
    after: 'The link is good for an hour, and once. Did you not ask for it? Then your password stays as it is.',
  });

export const passwordChangedMail = (told: AccountData): Mail =>
  accountMail(told, {
    heading: 'Your password was changed',
    says: ['Your account has a new password. Everywhere else you were signed out.', NOT_YOU],
    button: ['Set another password', at(told, '/forgot-password')],
  });

export const emailChangeConfirmMail = (told: LinkData): Mail =>
  accountMail(told, {
    heading: 'Confirm your new e-mail',
    says: ['You asked to use this address for your Souk account. Until you confirm it, the old one stays.'],
    button: ['Use this e-mail', told.link],
    after: 'The link is good for a day.',
    reason: TYPED,
  });

export const emailChangeNoticeMail = (told: EmailChangeData): Mail =>
  accountMail(told, {
    heading: 'Your e-mail is about to change',
    says: [
      `Somebody, we hope you, asked to use ${oneLine(told.newEmail)} for your account instead of this address.`,
      'Was it not you? Keep this address; that signs everybody out, and then set a new password.',
    ],
    button: ['Keep this e-mail', told.link],
    after: 'The link is good for a week, also once the change was made.',
  });

const changes: Record<(typeof SECURITY_CHANGES)[number], [heading: string, says: string]> = {
  'totp-on': ['Signing in asks for a code now', 'An app that shows codes was added to your account.'],
  'totp-off': ['Signing in asks for no code any more', 'The app that shows codes was removed from your account.'],
  'recovery-codes': ['You have new recovery codes', 'The ones you had before are good no more.'],
  'recovery-code-used': ['A recovery code was used', 'Somebody signed in to your account with a recovery code.'],
  'passkey-added': ['A passkey was added', 'Your account can be opened with one more passkey.'],
  'passkey-removed': ['A passkey was removed', 'It opens your account no more.'],
};
export function securityChangedMail(told: SecurityData): Mail {
  const [heading, says] = changes[told.change];
  return accountMail(told, {
    heading,
    says: [says, NOT_YOU],
    button: ['See what opens your account', at(told, '/account/security')],
  });
}

export const exportReadyMail = (told: LinkData): Mail =>
  accountMail(told, {
    heading: 'Your data is ready',
    says: ['All that Souk keeps about you is in one file now.'],
    button: ['Download it', told.link],
    after: 'The link is good for a week, and once. Was it not you who asked? Then set a new password.',
  });

export const accountDeletedMail = (told: LinkData): Mail =>
  accountMail(told, {
    heading: 'Your account is deleted',
    says: ['Your account is gone. The receipt says what the law has us keep, such as what you bought, and why.'],
    button: ['See the receipt', told.link],
    after: 'The link is good for a month, and once.',
    reason: 'You get this mail because your Souk account had this address. It is the last one.',
  });

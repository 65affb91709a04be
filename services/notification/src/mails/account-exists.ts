import { type AccountData, accountData } from './account-data.ts';
import { html, oneLine } from './html.ts';
import { button, page, styles } from './layout.ts';
import type { Mail } from './mail.ts';

export const accountExistsData = accountData;

const INTRO =
  'Somebody, perhaps you, tried to make an account with this address. You have one already, and nothing about it was changed.';
const ADVICE = 'If it was you, simply sign in. If it was not, there is nothing you need to do.';
const REASON = 'You get this mail because your account has this address.';

/** For the owner of an address that was registered again; the one who tried it sees nothing of it. */
export function accountExistsMail({ name, shopUrl }: AccountData): Mail {
  const signIn = new URL('/login', shopUrl).href;
  return {
    subject: 'You already have a Souk account',
    html: page({
      title: 'You already have an account',
      preview: INTRO,
      shopUrl,
      reason: REASON,
      body: html`
<h1 class="text" style="${styles.heading}">You already have an account</h1>
<p class="text" style="${styles.text}padding-top:12px;">Hello ${name},</p>
<p class="text" style="${styles.text}padding-top:8px;">${INTRO}</p>
<p class="text" style="${styles.text}padding:8px 0 24px;">${ADVICE}</p>
${button('Sign in', signIn)}`,
    }),
    text: `You already have an account\n\nHello ${oneLine(name)},\n\n${INTRO}\n\n${ADVICE}\n\nSign in: ${signIn}\n\n${REASON}\n`,
  };
}

import { type AccountData, accountData } from './account-data.ts';
import { html, oneLine } from './html.ts';
import { button, page, styles } from './layout.ts';
import type { Mail } from './mail.ts';

export const welcomeData = accountData;

const INTRO = 'Your account is ready. Your orders and addresses are kept there, so the next checkout is a short one.';
const REASON =
  'You get this mail because an account was made with this address. Was it not you? Then you can ignore it.';

export const welcomeMail = ({ name, shopUrl }: AccountData): Mail => ({
  subject: 'Welcome to Souk',
  html: page({
    title: 'Welcome to Souk',
    preview: INTRO,
    shopUrl,
    reason: REASON,
    body: html`
<h1 class="text" style="${styles.heading}">Welcome to Souk</h1>
<p class="text" style="${styles.text}padding-top:12px;">Hello ${name},</p>
<p class="text" style="${styles.text}padding:8px 0 24px;">${INTRO}</p>
${button('Visit the shop', shopUrl)}`,
  }),
  text: `Welcome to Souk\n\nHello ${oneLine(name)},\n\n${INTRO}\n\nVisit the shop: ${shopUrl}\n\n${REASON}\n`,
});

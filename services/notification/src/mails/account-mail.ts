import { localPath } from '@souk/contracts/locale';
import { type Words, wordsIn } from '../words.ts';
import type { AccountData } from './account-data.ts';
import { html, oneLine } from './html.ts';
import { page, styles } from './layout.ts';
import type { Mail } from './mail.ts';
import { action, paragraph } from './section.ts';

interface Told {
  heading: string;
  says: string[];
  button: [label: string, address: string];
  after?: string;
  /** Why it was sent; else because the account has this address. */
  reason?: string;
}

/** A mail about an account, in the language of whoever has it. */
export function accountMail(data: AccountData, tell: (words: Words<'account'>) => Told): Mail {
  const words = wordsIn(data.locale, 'account');
  const { heading, says, button, after, reason = words('ours') } = tell(words);
  const shopUrl = at(data, '/').replace(/\/$/, '');
  const sections = [
    paragraph(words('hello', { name: oneLine(data.name) })),
    ...says.map(paragraph),
    action(...button),
    ...(after ? [paragraph(after)] : []),
  ];
  return {
    subject: heading,
    html: page({
      title: heading,
      locale: data.locale,
      preview: says[0] ?? heading,
      shopUrl,
      reason,
      body: html`<h1 class="text" style="${styles.heading}padding-bottom:6px;">${heading}</h1>${sections.map((one) => one.html)}`,
    }),
    text: `${[heading, ...sections.map(({ text }) => text), `Souk, ${shopUrl}\n${reason}`].join('\n\n')}\n`,
  };
}

/** A page of the shop, in the reader's language. */
export const at = ({ shopUrl, locale }: AccountData, path: string): string =>
  new URL(localPath(locale, path), shopUrl).href;

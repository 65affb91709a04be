import { localeSchema } from '@souk/contracts/locale';
import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { wordsIn } from '../words.ts';
import { html, none, oneLine } from './html.ts';
import { page, styles } from './layout.ts';
import type { Mail } from './mail.ts';
import { action, itemName, paragraph } from './section.ts';

const address = () => z.url({ protocol: /^https?$/ }).max(2000);
const variantData = {
  locale: localeSchema,
  shopUrl: address(),
  title: text({ min: 1, max: 300 }),
  variantTitle: text({ max: 1000 }),
  image: address().nullable(),
  productUrl: address(),
};
export const stockAlertConfirmData = z.strictObject({ ...variantData, link: address() });
export const backInStockData = z.strictObject({ ...variantData, stopUrl: address() });

interface Said {
  heading: string;
  says: string;
  button: string;
  after?: string;
  reason: string;
}
type Told = Omit<z.infer<typeof stockAlertConfirmData>, 'link'>;

function mail(told: Told, { heading, says, button, after, reason }: Said, link: string, stop?: [string, string]): Mail {
  const sections = [paragraph(says), action(button, link), ...(after ? [paragraph(after)] : [])];
  const picture = told.image
    ? html`<p style="margin:0;padding-top:16px;"><img src="${told.image}" alt="${told.title}" width="240" style="border-radius:8px;max-width:100%;height:auto;"></p>`
    : none;
  const stopHtml = stop
    ? html`<p class="muted" style="${styles.muted}padding-top:24px;"><a href="${stop[1]}" class="muted" style="${styles.muted}">${stop[0]}</a></p>`
    : none;
  return {
    subject: oneLine(heading),
    html: page({
      title: heading,
      locale: told.locale,
      preview: says,
      shopUrl: told.shopUrl,
      reason,
      body: html`<h1 class="text" style="${styles.heading}padding-bottom:6px;">${heading}</h1>${picture}${sections.map((one) => one.html)}${stopHtml}`,
    }),
    text: `${[heading, ...sections.map((one) => one.text), ...(stop ? [`${stop[0]}: ${stop[1]}`] : []), `Souk, ${told.shopUrl}\n${reason}`].join('\n\n')}\n`,
  };
}

/** "Was it you?": before an address is written to again. */
export function stockAlertConfirmMail(told: z.infer<typeof stockAlertConfirmData>): Mail {
  const words = wordsIn(told.locale, 'stockAlert');
  const name = itemName(told);
  const said = {
    heading: words('confirmSubject', { name }),
    says: words('confirmIntro', { name }),
    button: words('confirmButton'),
    after: words('confirmAfter'),
    reason: words('confirmReason'),
  };
  return mail(told, said, told.link);
}

/** What was sold out can be bought again. */
export function backInStockMail(told: z.infer<typeof backInStockData>): Mail {
  const words = wordsIn(told.locale, 'stockAlert');
  const said = {
    heading: words('backSubject', { name: itemName(told) }),
    says: words('backIntro'),
    button: words('backButton'),
    reason: words('backReason'),
  };
  return mail(told, said, told.productUrl, [words('stop'), told.stopUrl]);
}

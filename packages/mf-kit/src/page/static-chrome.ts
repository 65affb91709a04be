import { localeOf, USUAL_CURRENCY } from '@souk/contracts/languages';
import type { GetStaticProps } from 'next';
import type { HostPageProps } from '../contract.ts';
import { createCatalogue, type Messages } from '../words/catalogue.ts';

export type { Messages };

/** `getStaticProps` of a page that the host renders at build time (404, 500): its own texts, and nothing that a remote published. */
export const staticChrome =
  (messages: Messages): GetStaticProps<Pick<HostPageProps, 'chrome'>> =>
  ({ locale: language = '' }) => {
    const locale = localeOf(language);
    const words = createCatalogue(messages).pick(locale);
    const chrome = { navigation: [], header: [], search: false, slots: {}, currencies: [], origin: '' };
    return { props: { chrome: { ...chrome, words, currency: USUAL_CURRENCY[locale] } } };
  };

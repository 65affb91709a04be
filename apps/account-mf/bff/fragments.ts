import { LOCALES, type Locale } from '@souk/contracts/languages';
import type { RemoteTables } from '@souk/mf-kit/bff';
import { z } from 'zod';
import type { AccountMenuProps } from '../fragments/account-menu.tsx';
import { bff } from './bff.ts';
import type { Services } from './services.ts';
import { heldSession } from './visitor.ts';

const EVERYBODY = { freshSeconds: 60, staleSeconds: 600, newcomersOnly: true };

/** The language that somebody has chosen in their profile, where this page is in another one. */
function preferredInstead(chosen: string, shown: Locale): Locale | null {
  const preferred = LOCALES.find((locale) => locale === chosen.split('-')[0]?.toLowerCase());
  return preferred && preferred !== shown ? preferred : null;
}

/** One entry per file in fragments/. */
export const fragments: RemoteTables<Services>['fragments'] = {
  /** For visitors who are not signed in the header's plain link is all there is. */
  AccountMenu: bff.fragment(z.null(), async (_input, context) => {
    const signedIn = await context.services.sessions.of(context);
    if (!signedIn) return { fallback: true, ...(heldSession(context) ? {} : { cache: EVERYBODY }) };
    return {
      expose: './AccountMenu',
      words: ['header'],
      props: {
        name: signedIn.user.name,
        preferred: preferredInstead(signedIn.user.locale, context.locale),
      } satisfies AccountMenuProps,
    };
  }),
};

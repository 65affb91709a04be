import type { PageLoader } from '@souk/mf-kit/bff';
import type { AccountHomePageProps } from '../features/account-home/account-home-page.tsx';
import type { AddressesPageProps } from '../features/addresses/addresses-page.tsx';
import type { PaymentMethodsPageProps } from '../features/cards/payment-methods-page.tsx';
import type { PrivacyPageProps } from '../features/privacy/privacy-page.tsx';
import type { ProfilePageProps } from '../features/profile/profile-page.tsx';
import type { SecurityPageProps } from '../features/security/security-page.tsx';
import type { SignedOutPageProps } from '../features/signed-out/signed-out-page.tsx';
import { accountPath } from '../paths.ts';
import { readAddresses, readCountries } from './addresses.ts';
import { readCards } from './cards.ts';
import { readSessions } from './open-sessions.ts';
import { ownPage, unlessAway } from './own.ts';
import { readPasskeys } from './passkeys.ts';
import { readPreferences } from './preferences.ts';
import { readExport } from './privacy.ts';
import { readRecommendations } from './recommendations.ts';
import { readSecondFactor } from './second-factor.ts';
import type { Services } from './services.ts';

const accountHome = ownPage(({ user: { name, email, emailVerified } }) => ({
  kind: 'page',
  expose: './AccountHomePage',
  words: ['account'],
  props: { name, email, emailVerified } satisfies AccountHomePageProps,
}));

const profile = ownPage(async (self, context) => {
  const preferences = await unlessAway('preferences', readPreferences(context, self));
  const props: ProfilePageProps = { profile: self.user, preferences };
  return { kind: 'page', expose: './ProfilePage', words: ['account', 'forms', 'profile'], props };
});

const addresses = ownPage(async (self, context) => {
  const [book, countries] = await Promise.all([
    readAddresses(context, self),
    unlessAway('countries', readCountries(context)),
  ]);
  return {
    kind: 'page',
    expose: './AddressesPage',
    words: ['account', 'addresses'],
    props: { addresses: book, countries } satisfies AddressesPageProps,
  };
});

const security = ownPage(async (self, context) => {
  const [passkeys, secondFactor, sessions] = await Promise.all([
    readPasskeys(context, self),
    readSecondFactor(context, self),
    readSessions(context, self),
  ]);
  const props: SecurityPageProps = { passkeys, secondFactor, sessions };
  return { kind: 'page', expose: './SecurityPage', words: ['account', 'security', 'proof'], props };
});

const privacy = ownPage(async (self, context) => {
  const [latest, recommendations] = await Promise.all([
    readExport(context, self),
    unlessAway('recommendations', readRecommendations(context, self)),
  ]);
  return {
    kind: 'page',
    expose: './PrivacyPage',
    words: ['account', 'privacy', 'proof'],
    props: {
      email: self.user.email,
      latest,
      personalised: recommendations?.personalised ?? null,
    } satisfies PrivacyPageProps,
  };
});

const paymentMethods = ownPage(async (self, context) => ({
  kind: 'page',
  expose: './PaymentMethodsPage',
  words: ['account', 'cards'],
  props: { cards: await unlessAway('saved cards', readCards(context, self)) } satisfies PaymentMethodsPageProps,
}));

/** Where a browser comes to whose session was ended on purpose. To whoever is signed in it would not be true. */
const signedOut: PageLoader<Services> = async ({ query }, context) => {
  if (await context.services.sessions.of(context)) return { kind: 'redirect', to: accountPath };
  const after = query.after === 'deletion' || query.after === 'everywhere' ? query.after : 'here';
  return { kind: 'page', expose: './SignedOutPage', words: ['signOut'], props: { after } satisfies SignedOutPageProps };
};

/** Pages for those who are signed in, and the one that they leave by. */
export const accountPages = {
  accountHome,
  profile,
  addresses,
  security,
  privacy,
  paymentMethods,
  signedOut,
} satisfies Record<string, PageLoader<Services>>;

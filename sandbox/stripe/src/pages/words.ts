import { de } from './words-de.ts';
import { en } from './words-en.ts';

/** What the payment page says, in one language. */
export interface Words {
  locale: 'en' | 'de';
  testMode: string;
  summary: string;
  pay(merchant: string): string;
  payByCard: string;
  payNow: string;
  processing: string;
  backTo(merchant: string): string;
  subtotal: string;
  shipping: string;
  shippingBy(way: string): string;
  discount: string;
  tax: string;
  totalDue: string;
  card: string;
  cardEnding(brand: string, last4: string): string;
  expires(expiry: string): string;
  anotherCard: string;
  email: string;
  number: string;
  expiry: string;
  expiryExample: string;
  cvc: string;
  nameOnCard: string;
  optional: string;
  keep: string;
  kept(merchant: string): string;
  keptIfWished: string;
  notKept: string;
  notPaidYet: string;
  testCards: { title: string; number: string; happens: string; hint: string };
  wrong: {
    email: string;
    noNumber: string;
    digitsOnly: string;
    incomplete: string;
    invalid: string;
    noExpiry: string;
    expiryForm: string;
    expiryPast: string;
    expiryYear: string;
    noCvc: string;
    cvcLength(digits: number): string;
    noTestCard: string;
    useTestCard: string;
  };
  /** By Stripe's `decline_code`, or else the error's `code`. */
  declined: Record<string, string>;
  declinedOtherwise: string;
  notFound: Notice;
  alreadyPaid: Notice & { link: string };
  expired: Notice;
  foreign: Notice;
  nothingToConfirm: Notice;
  challenge: {
    page: string;
    title: string;
    text(amount: string, merchant: string): string;
    complete: string;
    fail: string;
  };
}
interface Notice {
  page: string;
  title: string;
  text: string;
}

/**
 * The page's language: the session's `locale`, and where that is `auto` or not given the browser's, as at Stripe. A language that the
 * sandbox does not speak is English.
 */
export function wordsFor(locale: string | null | undefined, acceptLanguage: string | undefined): Words {
  const asked = locale && locale !== 'auto' ? locale : (acceptLanguage ?? '');
  return asked.toLowerCase().startsWith('de') ? de : en;
}

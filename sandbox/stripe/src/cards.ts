import { createHash } from 'node:crypto';

export type Decline = {
  code: string;
  decline_code: string;
  message: string;
  advice: 'try_again_later' | 'do_not_try_again' | null;
};
export type Brand = 'visa' | 'mastercard' | 'amex';
export type TestCard = {
  number: string;
  brand: Brand;
  shows: string;
  token: string;
  challenge: boolean;
  decline: Decline | null;
  dispute: boolean;
  /** What its refunds do some time after they were made. */
  refund: 'pends' | 'fails' | null;
};

const declines = {
  generic: {
    code: 'card_declined',
    decline_code: 'generic_decline',
    message: 'Your card was declined.',
    advice: 'try_again_later',
  },
  funds: {
    code: 'card_declined',
    decline_code: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
    advice: 'try_again_later',
  },
  expired: {
    code: 'expired_card',
    decline_code: 'expired_card',
    message: 'Your card has expired.',
    advice: 'do_not_try_again',
  },
  cvc: {
    code: 'incorrect_cvc',
    decline_code: 'incorrect_cvc',
    message: "Your card's security code is incorrect.",
    advice: 'try_again_later',
  },
  processing: {
    code: 'processing_error',
    decline_code: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
    advice: 'try_again_later',
  },
} satisfies Record<string, Decline>;

const card = (number: string, token: string, shows: string, rest: Partial<TestCard> = {}): TestCard => ({
  number,
  token,
  shows,
  brand: 'visa',
  challenge: false,
  decline: null,
  dispute: false,
  refund: null,
  ...rest,
});

/** Stripe's published test cards, with the ready-made payment method that stands for each in API calls. */
export const testCards: readonly TestCard[] = [
  card('4242424242424242', 'pm_card_visa', 'Succeeds'),
  card('5555555555554444', 'pm_card_mastercard', 'Succeeds', { brand: 'mastercard' }),
  card('378282246310005', 'pm_card_amex', 'Succeeds', { brand: 'amex' }),
  card('4000000000000002', 'pm_card_visa_chargeDeclined', 'Declined', { decline: declines.generic }),
  card('4000000000009995', 'pm_card_visa_chargeDeclinedInsufficientFunds', 'Declined: insufficient funds', {
    decline: declines.funds,
  }),
  card('4000000000000069', 'pm_card_chargeDeclinedExpiredCard', 'Declined: expired card', {
    decline: declines.expired,
  }),
  card('4000000000000127', 'pm_card_chargeDeclinedIncorrectCvc', 'Declined: incorrect CVC', { decline: declines.cvc }),
  card('4000000000000119', 'pm_card_chargeDeclinedProcessingError', 'Declined: processing error', {
    decline: declines.processing,
  }),
  card('4000000000000341', 'pm_card_chargeCustomerFail', 'Declined; can be attached to a customer', {
    decline: declines.generic,
  }),
  card('4000000000003220', 'pm_card_threeDSecure2Required', '3-D Secure, then succeeds', { challenge: true }),
  card('4000008400001629', 'pm_card_threeDSecureRequiredChargeDeclined', '3-D Secure, then declined', {
    challenge: true,
    decline: declines.generic,
  }),
  card('4000000000000259', 'pm_card_createDispute', 'Succeeds, then is disputed', { dispute: true }),
  card('4000000000007726', 'pm_card_pendingRefund', 'Succeeds; a refund pends before it succeeds', { refund: 'pends' }),
  card('4000000000005126', 'pm_card_refundFail', 'Succeeds; a refund succeeds before it fails', { refund: 'fails' }),
];

/** A payment method keeps only this of its card; the test numbers differ in it, and it finds the card's behaviour again. */
export const fingerprint = (number: string): string =>
  createHash('sha256').update(number).digest('base64url').slice(0, 16);

export const cardByNumber = (number: string): TestCard | undefined =>
  testCards.find((known) => known.number === number);
export const cardByToken = (token: string): TestCard | undefined => testCards.find((known) => known.token === token);
const byFingerprint = new Map(testCards.map((known) => [fingerprint(known.number), known]));
export const cardByFingerprint = (print: string | null | undefined): TestCard | undefined =>
  print ? byFingerprint.get(print) : undefined;

export function passesLuhn(number: string): boolean {
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const counted = place % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return /^\d{12,19}$/.test(number) && sum % 10 === 0;
}

/** In the groups that are printed on the card. */
export function spaced(number: string): string {
  const groups = /^3[47]/.test(number) ? /^(\d{4})(\d{6})(\d{5})$/ : /^(\d{4})(\d{4})(\d{4})(\d{4})$/;
  return groups.exec(number)?.slice(1).join(' ') ?? number;
}

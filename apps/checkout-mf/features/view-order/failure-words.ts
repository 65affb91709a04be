import type { BffFailure } from '@souk/mf-kit/bff-failure';

const WORDS: Record<string, string> = {
  'already-sent':
    'It was sent in the meantime and cannot be cancelled any more. You can send it back once you have it.',
  'order-over': 'This order has changed in the meantime. The page now shows how it stands.',
  'under-review': 'We have to look at this order first, and will write to you.',
  'not-known-yet': 'We are cancelling it. This takes longer than usual; look at this page again in a moment.',
  'not-sent': 'Nothing of it has been sent yet.',
  'too-many': 'That is more than can be sent back. The page now shows what is left.',
};

/** Why something could not be done with an order, for whoever ordered. */
export const failureWords = ({ problem, message }: BffFailure): string => WORDS[problem ?? ''] ?? message;

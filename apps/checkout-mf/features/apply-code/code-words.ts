import type { CodeProblem } from '../view-cart/cart-view.ts';

/** Why a code takes nothing off just now, and what the shopper can do about it. */
export function codeWords(problem: CodeProblem): string {
  switch (problem) {
    case 'not-started':
      return 'This code does not apply yet. Remove it for now.';
    case 'ended':
      return 'This code has expired.';
    case 'used-up':
      return 'This code has been used up.';
    case 'below-minimum':
      return 'Your cart does not come to what this code asks for. Add something, or remove it.';
    case 'nothing-eligible':
      return 'This code is for other things than those in your cart.';
    case 'other-currency':
      return 'This code does not apply to prices in this currency. Change the currency, or remove it.';
  }
}

import { createHash, randomInt } from 'node:crypto';
import { moneySchema, shopCurrencySchema } from '@souk/contracts/money';
import { z } from 'zod';

/** Without letters and digits that are mistaken for one another: 16 of them are 80 bits, which nobody guesses. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 16;

/** `ABCD-EFGH-JKLM-NPQR`. It is money: it is told once, and only its hash is kept. */
export function drawCode(): string {
  const drawn = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return drawn.replace(/(.{4})(?=.)/g, '$1-');
}

/** People type small letters, spaces and hyphens as they like. */
export const normalCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
export const hashOf = (code: string): string => createHash('sha256').update(normalCode(code)).digest('base64url');

const minorUnits = z.int().min(1).max(99_999_999);
export const giftCardBody = z.strictObject({
  amount: moneySchema.extend({ amount: minorUnits, currency: shopCurrencySchema }),
  expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
});
export const lookupBody = z.strictObject({ code: z.string().min(1).max(60) });
export const holdBody = z.strictObject({
  giftCardId: z.uuid().toLowerCase(),
  amount: moneySchema.extend({ amount: minorUnits }),
});
export const giftRefundBody = z.strictObject({ amount: minorUnits });

export const giftCardShape = z
  .object({
    id: z.uuid(),
    code: z.string().nullable().describe('Only in the first answer that makes it'),
    last4: z.string(),
    initial: moneySchema,
    balance: moneySchema.describe('What can be spent now; what unpaid orders hold is not in it'),
    expiresAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'GiftCard' });
export type GiftCard = z.infer<typeof giftCardShape>;

export const HOLD_STATUSES = ['held', 'spent', 'released'] as const;
export const holdShape = z
  .object({ orderId: z.uuid(), amount: moneySchema, refunded: moneySchema, status: z.enum(HOLD_STATUSES) })
  .meta({ id: 'GiftCardHold' });
export type Hold = z.infer<typeof holdShape>;

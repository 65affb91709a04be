import { LOCALES } from '@souk/contracts/locale';
import { z } from 'zod';
import { plainLine, plainText } from './review-text.ts';

/** `reported`: it was shown, three readers said that it should not be, and nobody has looked yet. Only `approved` ones are shown. */
export const REVIEW_STATES = ['pending', 'approved', 'rejected', 'reported'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
export const REPORT_REASONS = ['advertising', 'insulting', 'off-topic', 'private', 'other'] as const;
/** So many readers have to ask for it before a review is hidden. */
export const REPORTS_TO_HIDE = 3;
export const STARS = [5, 4, 3, 2, 1] as const;

const stars = z.int().min(1).max(5);

export const reviewInput = z.strictObject({
  rating: stars,
  title: plainLine({ min: 2, max: 120 }),
  body: plainText({ min: 2, max: 4000 }),
  author: plainLine({ min: 1, max: 40 }).describe('The name that is shown, such as "Ada L."; no e-mail'),
  locale: z.enum(LOCALES).default('en').describe('The language that it is written in'),
});
export type ReviewInput = z.infer<typeof reviewInput>;

export const rejectionInput = z.strictObject({ reason: plainText({ min: 2, max: 500 }).describe('For its writer') });
export const answerInput = z.strictObject({
  answer: plainText({ min: 2, max: 2000 }).nullable().describe("The shop's public word; null takes it back"),
});
export const reportInput = z.strictObject({ reason: z.enum(REPORT_REASONS) });

/** What approved reviews come to; null without any. */
export const ratingShape = z
  .object({ average: z.number().describe('Of 1 to 5, with two digits'), count: z.int() })
  .nullable();
export type Rating = z.infer<typeof ratingShape>;

export const reviewShape = z
  .object({
    id: z.uuid(),
    rating: stars,
    title: z.string(),
    body: z.string().describe('Plain text with line breaks'),
    author: z.string(),
    locale: z.enum(LOCALES),
    verified: z.boolean().describe('Whoever wrote it had bought the product here'),
    helpful: z.int().describe('So many found it helpful'),
    answer: z.object({ body: z.string(), at: z.iso.datetime() }).nullable().describe("The shop's word"),
    createdAt: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Review' });
export type Review = z.infer<typeof reviewShape>;

/** One's own, also while nobody else sees it. */
export const ownReviewShape = reviewShape
  .extend({ state: z.enum(REVIEW_STATES), reason: z.string().nullable().describe('Why it was rejected') })
  .meta({ id: 'OwnReview' });

/** As staff see it. */
export const moderatedReviewShape = ownReviewShape
  .extend({
    product: z.object({ id: z.uuid(), slug: z.string(), title: z.string() }),
    reports: z.int().describe('Since it was last looked at'),
    reasons: z.array(z.enum(REPORT_REASONS)).describe('What they said'),
  })
  .meta({ id: 'ModeratedReview' });

/** Reviews that were written elsewhere, or belong to a demo: approved, never verified, of no account here. */
export const importedReview = z.strictObject({
  product: z.string().min(1).max(250).describe('Id or slug'),
  ...reviewInput.shape,
  helpful: z.int().min(0).max(1_000_000).default(0),
  answer: answerInput.shape.answer.default(null),
  createdAt: z.iso.datetime().refine((value) => Date.parse(value) <= Date.now(), 'is in the future'),
});
export type ImportedReview = z.infer<typeof importedReview>;

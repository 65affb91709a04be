import type { Rating } from './rating.ts';

export interface ReviewItem {
  id: string;
  rating: number;
  title: string;
  body: string;
  author: string;
  locale: string;
  verified: boolean;
  helpful: number;
  answer: { body: string; at: string } | null;
  createdAt: string;
}
/** A product's reviews as far as they are shown. */
export interface ReviewsView {
  items: ReviewItem[];
  nextCursor: string | null;
  rating: Rating | null;
  /** From five stars to one. */
  histogram: { stars: number; count: number }[];
}

export const SORTS = ['newest', 'helpful', 'highest', 'lowest'] as const;
export type Sort = (typeof SORTS)[number];
export const REASONS = ['advertising', 'insulting', 'off-topic', 'private', 'other'] as const;
export type Reason = (typeof REASONS)[number];

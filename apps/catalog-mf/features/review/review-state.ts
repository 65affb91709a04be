/** One's own review, whatever became of it. */
export interface ReviewState {
  id: string;
  rating: number;
  title: string;
  body: string;
  author: string;
  state: 'pending' | 'approved' | 'rejected' | 'reported';
  reason: string | null;
}

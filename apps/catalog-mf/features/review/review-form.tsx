import { type BffFailure, readFailure } from '@souk/mf-kit/bff-failure';
import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import { TextAreaField } from '@souk/ui/text-area-field';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import type { ReviewState } from './review-state.ts';
import { StarsField } from './stars-field.tsx';

interface ReviewFormProps {
  product: { id: string; title: string };
  initial: ReviewState | null;
  author: string;
}

/** Stars, words and a name. What the shop refuses is told at its field. */
export function ReviewForm({ product, initial, author }: ReviewFormProps) {
  const t = useWords('review');
  const [review, setReview] = React.useState(initial);
  const [saved, setSaved] = React.useState(false);
  const [rating, setRating] = React.useState(initial?.rating);
  const [pending, setPending] = React.useState<'save' | 'remove'>();
  const [failure, setFailure] = React.useState<BffFailure>();
  const fieldError = (name: string) => failure?.fields[`/${name}`] && t('refused', { field: name });

  async function attempt(what: 'save' | 'remove', act: () => Promise<void>) {
    setPending(what);
    setFailure(undefined);
    setSaved(false);
    try {
      await act();
    } catch (error) {
      setFailure(readFailure(error));
    } finally {
      setPending(undefined);
    }
  }
  const save = (form: FormData) =>
    attempt('save', async () => {
      const { bff } = await import('../../bff-client.ts');
      const text = (name: string) => String(form.get(name) ?? '');
      const input = { rating: rating ?? 0, title: text('title'), body: text('body'), author: text('author') };
      setReview(await bff.reviews.save.mutate({ productId: product.id, id: review?.id ?? null, ...input }));
      setSaved(true);
    });
  const remove = (id: string) =>
    attempt('remove', async () => {
      const { bff } = await import('../../bff-client.ts');
      await bff.reviews.remove.mutate({ id });
      setReview(null);
    });

  return (
    <form
      className="cat:flex cat:flex-col cat:gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      {review && (
        <Alert tone={review.state === 'rejected' ? 'warn' : saved ? 'success' : 'info'}>
          {saved && review.state === 'pending' ? t('thanks') : t('state', { state: review.state })}
          {review.reason && ` ${t('because', { reason: review.reason })}`}
        </Alert>
      )}
      {failure && (
        <Alert tone="danger">{Object.keys(failure.fields).length > 0 ? t('checkFields') : failure.message}</Alert>
      )}
      <StarsField value={rating} onChange={setRating} error={fieldError('rating')} />
      <TextField
        label={t('headline')}
        name="title"
        defaultValue={review?.title}
        required
        maxLength={120}
        error={fieldError('title')}
      />
      <TextAreaField
        label={t('body')}
        name="body"
        rows={7}
        defaultValue={review?.body}
        required
        maxLength={4000}
        hint={t('bodyHint')}
        error={fieldError('body')}
      />
      <TextField
        label={t('author')}
        name="author"
        defaultValue={review?.author ?? author}
        required
        maxLength={40}
        hint={t('authorHint')}
        error={fieldError('author')}
      />
      <div className="cat:flex cat:flex-wrap cat:gap-4">
        <Button type="submit" size="lg" loading={pending === 'save'}>
          {review ? t('saveAgain') : t('send')}
        </Button>
        {review && (
          <Button variant="quiet" size="lg" loading={pending === 'remove'} onClick={() => remove(review.id)}>
            {t('takeBack')}
          </Button>
        )}
      </div>
    </form>
  );
}

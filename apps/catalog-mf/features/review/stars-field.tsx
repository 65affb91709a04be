import { useWords } from '@souk/mf-kit/words';
import { useId } from 'react';
import { Stars } from './stars.tsx';

interface StarsFieldProps {
  value: number | undefined;
  onChange(stars: number): void;
  error: string | undefined;
}

/** One to five, as radio buttons. */
export function StarsField({ value, onChange, error }: StarsFieldProps) {
  const t = useWords('review');
  const errorId = useId();
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="cat:mb-2 cat:font-medium">{t('yourStars')}</legend>
      <div className="cat:flex cat:flex-wrap cat:gap-x-6 cat:gap-y-1">
        {[5, 4, 3, 2, 1].map((stars) => (
          <label key={stars} className="cat:flex cat:min-h-11 cat:cursor-pointer cat:items-center cat:gap-2">
            <input
              type="radio"
              name="rating"
              value={stars}
              required
              checked={value === stars}
              onChange={() => onChange(stars)}
              aria-label={t('stars', { stars })}
            />
            <Stars value={stars} />
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className="ui-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

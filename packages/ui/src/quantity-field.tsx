import { type ReactNode, useState } from 'react';
import { FieldBox, useField } from './field.tsx';
import { Icon } from './icon.tsx';

export type QuantityFieldProps = {
  value: number;
  /** Called with a whole number between `min` and `max`, as soon as one is typed or stepped to. */
  onValueChange: (value: number) => void;
  min?: number;
  max?: number;
  label?: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  name?: string;
  id?: string;
  disabled?: boolean;
  /** Names of the step buttons. They avoid the label's word, so that a search for it finds one control. */
  fewerLabel?: string;
  moreLabel?: string;
};

export function QuantityField(props: QuantityFieldProps) {
  const { value, onValueChange, min = 1, max = 99, label = 'Quantity', hideLabel, hint, error, name, id } = props;
  const { disabled, fewerLabel = 'One fewer', moreLabel = 'One more' } = props;
  // What is being typed, which may be no number yet. Undefined shows the value itself.
  const [draft, setDraft] = useState<string>();
  const field = useField({ id, hint, error });
  const draftNumber = draft === undefined ? value : Number(draft);
  const draftFits = draft !== '' && Number.isInteger(draftNumber) && draftNumber >= min && draftNumber <= max;

  function handleTyping(text: string) {
    setDraft(text);
    const number = Number(text);
    if (text !== '' && Number.isInteger(number) && number >= min && number <= max) onValueChange(number);
  }

  // Leaving the field settles it: the nearest number that fits, or what it was.
  function settle() {
    setDraft(undefined);
    if (draft && Number.isFinite(draftNumber) && !draftFits) onValueChange(clamp(Math.round(draftNumber), min, max));
  }

  function step(by: number) {
    setDraft(undefined);
    onValueChange(clamp(value + by, min, max));
  }

  return (
    <FieldBox {...{ label, hideLabel, hint, error, field }}>
      <span className="ui-quantity-box">
        <button type="button" aria-label={fewerLabel} disabled={disabled || value <= min} onClick={() => step(-1)}>
          <Icon name="minus" />
        </button>
        <input
          {...field.aria}
          aria-invalid={error || !draftFits ? true : undefined}
          id={field.controlId}
          type="number"
          inputMode="numeric"
          step={1}
          min={min}
          max={max}
          name={name}
          disabled={disabled}
          value={draft ?? value}
          onChange={(event) => handleTyping(event.target.value)}
          onBlur={settle}
        />
        <button type="button" aria-label={moreLabel} disabled={disabled || value >= max} onClick={() => step(1)}>
          <Icon name="plus" />
        </button>
      </span>
    </FieldBox>
  );
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}

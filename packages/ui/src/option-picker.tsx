import { type CSSProperties, type ReactNode, useId } from 'react';
import { classNames } from './class-names.tsx';
import { FieldError, FieldHint, useField } from './field.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type PickerOption = {
  value: string;
  label: string;
  /** Cards only. */
  description?: ReactNode;
  /** Cards only: what choosing it costs. */
  price?: ReactNode;
  /** Swatches only: any CSS background. */
  swatch?: string;
  /** Can still be chosen, so that a shopper can look at it, but says that there is none. */
  soldOut?: boolean;
  /** Is not made together with the other choices; choosing it changes those. */
  impossible?: boolean;
  /** Cannot be chosen. */
  disabled?: boolean;
};

export type OptionPickerProps = {
  legend: ReactNode;
  options: readonly PickerOption[];
  variant?: 'pills' | 'swatches' | 'cards';
  /** Chosen value when the caller keeps it, with `onValueChange`. Otherwise give `defaultValue`. */
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  name?: string;
  hideLegend?: boolean;
  /** Shows the chosen label after the legend: swatches have no text of their own. */
  showChoice?: boolean;
  required?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  soldOutLabel?: string;
  impossibleLabel?: string;
  className?: string;
};

/** One of a few, as native radio buttons in a fieldset. */
export function OptionPicker(props: OptionPickerProps) {
  const { legend, options, variant = 'pills', name, hideLegend, showChoice, required, hint, error, className } = props;
  const field = useField({ hint, error });
  const generatedName = useId();
  const choice = showChoice ? options.find((option) => option.value === props.value) : undefined;

  return (
    <fieldset
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows it, and a fieldset alone is only a group
      role="radiogroup"
      className={classNames('ui-options', `ui-options-${variant}`, className)}
      aria-required={required}
      {...field.aria}
    >
      <legend className={hideLegend ? 'ui-visually-hidden' : undefined}>
        {legend}
        {choice && (
          <span className="ui-options-choice" aria-hidden="true">
            {`: ${choice.label}`}
          </span>
        )}
      </legend>
      <div className="ui-options-list">
        {options.map((option) => (
          <Option key={option.value} option={option} picker={props} name={name ?? generatedName} />
        ))}
      </div>
      <FieldHint id={field.hintId}>{hint}</FieldHint>
      <FieldError id={field.errorId}>{error}</FieldError>
    </fieldset>
  );
}

function Option({ option, picker, name }: { option: PickerOption; picker: OptionPickerProps; name: string }) {
  const { value, defaultValue, onValueChange, variant = 'pills' } = picker;
  const { soldOutLabel = 'sold out', impossibleLabel = 'not in this combination' } = picker;
  const checked =
    value === undefined
      ? { defaultChecked: defaultValue === undefined ? undefined : option.value === defaultValue }
      : { checked: option.value === value };
  return (
    <label
      className="ui-option"
      data-sold-out={option.soldOut || undefined}
      data-impossible={option.impossible || undefined}
      title={variant === 'swatches' ? option.label : undefined}
    >
      <input
        type="radio"
        name={name}
        value={option.value}
        disabled={option.disabled}
        required={picker.required}
        {...checked}
        onChange={() => onValueChange?.(option.value)}
      />
      <span className="ui-option-face">
        {variant === 'pills' && option.label}
        {variant === 'swatches' && <SwatchFace option={option} />}
        {variant === 'cards' && <CardFace option={option} />}
      </span>
      {option.soldOut && <VisuallyHidden>, {soldOutLabel}</VisuallyHidden>}
      {option.impossible && <VisuallyHidden>, {impossibleLabel}</VisuallyHidden>}
    </label>
  );
}

function SwatchFace({ option }: { option: PickerOption }) {
  const style: CSSProperties & Record<'--ui-swatch', string | undefined> = { '--ui-swatch': option.swatch };
  return (
    <>
      <span className="ui-swatch" style={style} />
      <VisuallyHidden>{option.label}</VisuallyHidden>
    </>
  );
}

function CardFace({ option }: { option: PickerOption }) {
  return (
    <>
      <span className="ui-option-dot" />
      <span className="ui-option-title">{option.label}</span>
      {option.price && <span className="ui-option-price">{option.price}</span>}
      {option.description && <span className="ui-option-description">{option.description}</span>}
    </>
  );
}

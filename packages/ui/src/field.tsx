import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.tsx';
import { Icon } from './icon.tsx';

/** What every field has: a label, and where needed a hint and an error next to it. */
export type FieldText = {
  label: ReactNode;
  /** Keeps the label for assistive technology only. */
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  /** Shown after the label of a field that may stay empty, for example "(optional)". */
  optionalLabel?: string;
  /** Class of the box around label, control and messages; `ui-form-wide` spans a form grid. */
  fieldClassName?: string;
};

/** Ids and aria attributes that tie a control to its texts. */
export function useField({ id, hint, error }: { id?: string; hint?: ReactNode; error?: ReactNode }) {
  const generatedId = useId();
  const controlId = id ?? generatedId;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  return {
    controlId,
    hintId,
    errorId,
    aria: {
      'aria-describedby': classNames(hintId, errorId) || undefined,
      'aria-invalid': error ? (true as const) : undefined,
    },
  };
}

export function FieldHint({ id, children }: { id?: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="ui-hint">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id?: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="ui-error">
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  );
}

type FieldBoxProps = FieldText & { field: ReturnType<typeof useField>; children: ReactNode };

export function FieldBox({
  label,
  hideLabel,
  hint,
  error,
  optionalLabel,
  fieldClassName,
  field,
  children,
}: FieldBoxProps) {
  return (
    <div className={classNames('ui-field', fieldClassName)}>
      <label htmlFor={field.controlId} className={hideLabel ? 'ui-visually-hidden' : 'ui-label'}>
        {label}
        {optionalLabel && <span className="ui-optional"> {optionalLabel}</span>}
      </label>
      <FieldHint id={field.hintId}>{hint}</FieldHint>
      {children}
      <FieldError id={field.errorId}>{error}</FieldError>
    </div>
  );
}

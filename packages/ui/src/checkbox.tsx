import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import { FieldError, FieldHint, useField } from './field.tsx';

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children' | 'className'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  fieldClassName?: string;
};

export function Checkbox({ label, hint, error, fieldClassName, id, ...input }: CheckboxProps) {
  const field = useField({ id, hint, error });
  return (
    <div className={classNames('ui-field', fieldClassName)}>
      <label htmlFor={field.controlId} className="ui-check">
        <input {...input} {...field.aria} id={field.controlId} type="checkbox" />
        <span>{label}</span>
      </label>
      <FieldHint id={field.hintId}>{hint}</FieldHint>
      <FieldError id={field.errorId}>{error}</FieldError>
    </div>
  );
}

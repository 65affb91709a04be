import type { ComponentProps } from 'react';
import { FieldBox, type FieldText, useField } from './field.tsx';

export type TextFieldProps = FieldText & Omit<ComponentProps<'input'>, 'children' | 'className'>;

/** One line of text. Every native attribute passes through; give `autoComplete`, `inputMode` and `type` where they fit. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, hint, error, optionalLabel, fieldClassName, id, type = 'text', ...input } = props;
  const field = useField({ id, hint, error });
  return (
    <FieldBox {...{ label, hideLabel, hint, error, optionalLabel, fieldClassName, field }}>
      <input {...input} {...field.aria} id={field.controlId} type={type} className="ui-input" />
    </FieldBox>
  );
}

import type { ComponentProps } from 'react';
import { FieldBox, type FieldText, useField } from './field.tsx';

export type TextAreaFieldProps = FieldText & Omit<ComponentProps<'textarea'>, 'children' | 'className'>;

export function TextAreaField(props: TextAreaFieldProps) {
  const { label, hideLabel, hint, error, optionalLabel, fieldClassName, id, rows = 4, ...textarea } = props;
  const field = useField({ id, hint, error });
  return (
    <FieldBox {...{ label, hideLabel, hint, error, optionalLabel, fieldClassName, field }}>
      <textarea {...textarea} {...field.aria} id={field.controlId} rows={rows} className="ui-input" />
    </FieldBox>
  );
}

import type { ComponentProps } from 'react';
import { FieldBox, type FieldText, useField } from './field.tsx';
import { Icon } from './icon.tsx';

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectFieldProps = FieldText &
  Omit<ComponentProps<'select'>, 'children' | 'className'> & {
    options: readonly SelectOption[];
    /** First entry with the empty value, for example "Choose a country". */
    placeholder?: string;
  };

export function SelectField(props: SelectFieldProps) {
  const { label, hideLabel, hint, error, optionalLabel, fieldClassName, id, options, placeholder, ...select } = props;
  const field = useField({ id, hint, error });
  return (
    <FieldBox {...{ label, hideLabel, hint, error, optionalLabel, fieldClassName, field }}>
      <span className="ui-select">
        <select {...select} {...field.aria} id={field.controlId} className="ui-input">
          {placeholder && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </FieldBox>
  );
}

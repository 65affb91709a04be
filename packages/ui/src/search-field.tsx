import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type SearchFieldProps = Omit<ComponentProps<'form'>, 'children' | 'action' | 'defaultValue'> & {
  /** Where the form goes without a script: `GET action?name=words`. */
  action: string;
  name?: string;
  label?: string;
  submitLabel?: string;
  placeholder?: string;
  defaultValue?: string;
  /** Id of the input. */
  fieldId?: string;
  /** Below the field, such as what it offers while somebody types. */
  children?: ReactNode;
};

export function SearchField(props: SearchFieldProps) {
  const { action, name = 'q', label = 'Search', submitLabel = 'Go', placeholder = label, ...others } = props;
  const { defaultValue, fieldId, children, ...form } = others;
  return (
    <search>
      <form {...form} action={action} method="get" className="ui-search">
        <input
          id={fieldId}
          type="search"
          name={name}
          aria-label={label}
          placeholder={placeholder}
          defaultValue={defaultValue}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
          className="ui-search-input"
        />
        <button type="submit" className="ui-search-submit">
          <Icon name="search" />
          <VisuallyHidden>{submitLabel}</VisuallyHidden>
        </button>
        {children}
      </form>
    </search>
  );
}

import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type SearchFieldProps = Omit<ComponentProps<'form'>, 'children' | 'action' | 'defaultValue'> & {
  /** Where the form goes without a script: `GET action?name=words`. */
  action: string;
  name?: string;
  label?: string;
  placeholder?: string;
  defaultValue?: string;
};

export function SearchField(props: SearchFieldProps) {
  const { action, name = 'q', label = 'Search', placeholder = label, defaultValue, ...form } = props;
  return (
    <search>
      <form {...form} action={action} method="get" className="ui-search">
        <input
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
          <VisuallyHidden>Go</VisuallyHidden>
        </button>
      </form>
    </search>
  );
}

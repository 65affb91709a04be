import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import { Icon } from './icon.tsx';

export type DisclosureProps = Omit<ComponentProps<'details'>, 'title'> & { title: ReactNode };

/** More to read, opened by its summary. Give several the same `name` and one open closes the others. */
export function Disclosure({ title, children, className, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={classNames('ui-disclosure', className)}>
      <summary>
        {title}
        <Icon name="chevron-down" />
      </summary>
      <div className="ui-disclosure-body">{children}</div>
    </details>
  );
}

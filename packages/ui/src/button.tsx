import type { ComponentProps, MouseEvent } from 'react';
import { classNames } from './class-names.tsx';
import { Spinner } from './spinner.tsx';

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'sm' | 'md' | 'lg';
  /** As wide as its container. */
  block?: boolean;
  className?: string;
};

/** The look of a button for any anchor: `<Link className={buttonClass()} href=…>`. */
export function buttonClass({ variant = 'primary', size = 'md', block, className }: ButtonLook = {}): string {
  return classNames('ui-button', `ui-button-${variant}`, `ui-button-${size}`, block && 'ui-button-block', className);
}

export type ButtonProps = ButtonLook &
  ComponentProps<'button'> & {
    /** Under way: keeps its width, name and focus, and ignores presses. */
    loading?: boolean;
  };

export function Button(props: ButtonProps) {
  const { variant, size, block, className, loading = false, type = 'button', onClick, children, ...rest } = props;

  // aria-disabled, not disabled: a button that disables itself loses the keyboard's place on the page.
  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (loading) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ variant, size, block, className })}
      aria-busy={loading || undefined}
      aria-disabled={loading || rest['aria-disabled']}
      onClick={handleClick}
    >
      <span className="ui-button-label">{children}</span>
      {loading && (
        <span className="ui-button-spinner">
          <Spinner />
        </span>
      )}
    </button>
  );
}

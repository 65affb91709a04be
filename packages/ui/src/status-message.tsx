import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

export type StatusMessageProps = {
  /** Render the component always and change only its children, or the change is not announced. */
  children?: ReactNode;
  /** For assistive technology only. */
  hidden?: boolean;
};

/** Says politely what just happened ("Added to your cart"). */
export function StatusMessage({ children, hidden = false }: StatusMessageProps) {
  if (hidden) return <VisuallyHidden role="status">{children}</VisuallyHidden>;
  return (
    <div role="status" className="ui-status">
      {children}
    </div>
  );
}

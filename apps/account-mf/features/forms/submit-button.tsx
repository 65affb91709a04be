import { Button } from '@souk/ui/button';
import * as React from 'react';

interface SubmitButtonProps {
  /** On its way. */
  pending: boolean;
  variant?: 'primary' | 'danger';
  /** One of several forms on a page: as wide as its words. */
  compact?: boolean;
  children: React.ReactNode;
}

/**
 * The one button that sends a form. Until React has taken over it cannot be pressed, and says so: what was typed stays where it is. The
 * disabled button that nobody sees keeps the Enter key from sending the form by itself meanwhile.
 */
export function SubmitButton({ pending, children, variant = 'primary', compact = false }: SubmitButtonProps) {
  const [live, setLive] = React.useState(false);
  React.useEffect(() => setLive(true), []);
  return (
    <>
      {!live && <button type="submit" disabled hidden aria-hidden />}
      <Button
        type={live ? 'submit' : 'button'}
        size={compact ? 'md' : 'lg'}
        block={!compact}
        variant={variant}
        loading={pending}
        aria-disabled={!live || undefined}
      >
        {children}
      </Button>
    </>
  );
}

import type { BffFailure } from '@souk/mf-kit/bff-failure';
import { sentence } from '@souk/mf-kit/sentence';
import { Alert } from '@souk/ui/alert';
import type { ComponentProps, ReactNode } from 'react';

interface FormProps extends Omit<ComponentProps<'form'>, 'children'> {
  label: string;
  failure?: BffFailure | null;
  children: ReactNode;
}

/** `post`: sent before React has taken over, what was typed goes into no address and no log. */
export function Form({ label, failure, children, ...form }: FormProps) {
  return (
    <form {...form} method="post" noValidate aria-label={label} className="acc:flex acc:flex-col acc:gap-5">
      {failure && <Alert tone="danger">{sentence(failure.message)}</Alert>}
      {children}
    </form>
  );
}

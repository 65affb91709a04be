import type { ReactNode } from 'react';
import { SubmitButton } from './submit-button.tsx';

interface FormEndProps {
  pending: boolean;
  /** Words on the button. */
  submit: string;
  /** What became of it, beside the button. */
  children?: ReactNode;
}

/** The end of one of several forms on a page. */
export function FormEnd({ pending, submit, children }: FormEndProps) {
  return (
    <div className="acc:flex acc:flex-wrap acc:items-center acc:gap-x-5 acc:gap-y-2">
      <SubmitButton pending={pending} compact>
        {submit}
      </SubmitButton>
      {children}
    </div>
  );
}

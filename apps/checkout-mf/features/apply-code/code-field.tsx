import { Button } from '@souk/ui/button';
import { FieldBox, useField } from '@souk/ui/field';
import * as React from 'react';
import { sentence } from '../sentence.ts';
import type { CartCode } from '../view-cart/cart-view.ts';
import { AppliedCode } from './applied-code.tsx';

interface CodeFieldProps {
  code: CartCode | null;
  /** Answers why not, or null when the code is in the cart. */
  apply(code: string): Promise<string | null>;
  remove(): Promise<void>;
}

/** A promotion's code: to be typed where there is none, and shown where there is one. */
export function CodeField({ code, apply, remove }: CodeFieldProps) {
  const [error, setError] = React.useState<string | null>(null);
  const [pending, setPending] = React.useState(false);
  const [settled, setSettled] = React.useState(0);
  const input = React.useRef<HTMLInputElement>(null);
  const button = React.useRef<HTMLButtonElement>(null);

  // What the shopper has pressed may be gone; what stands in its place goes on from there.
  React.useEffect(() => {
    if (settled > 0) (button.current ?? input.current)?.focus();
  }, [settled]);

  async function settle(act: () => Promise<string | null>) {
    if (pending) return;
    setPending(true);
    setError(await act());
    setPending(false);
    setSettled((times) => times + 1);
  }

  function handleSubmit(event: React.FormEvent) {
    event.preventDefault();
    const typed = input.current?.value.trim() ?? '';
    void settle(async () => (typed ? apply(typed) : 'Enter a code.'));
  }

  if (code)
    return (
      <AppliedCode
        code={code}
        pending={pending}
        remove={() => settle(async () => remove().then(() => null))}
        buttonRef={button}
      />
    );
  return (
    <form onSubmit={handleSubmit} noValidate aria-label="Promotion">
      <CodeInput ref={input} error={error && sentence(error)} pending={pending} />
    </form>
  );
}

interface CodeInputProps {
  ref: React.Ref<HTMLInputElement>;
  error: string | null;
  pending: boolean;
}

function CodeInput({ ref, error, pending }: CodeInputProps) {
  const field = useField({ error });
  return (
    <FieldBox label="Promotion code" error={error} field={field}>
      <span className="chk:flex chk:items-center chk:gap-2">
        <input
          {...field.aria}
          ref={ref}
          id={field.controlId}
          className="ui-input chk:min-w-0 chk:uppercase"
          type="text"
          name="code"
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button type="submit" variant="secondary" loading={pending}>
          Apply
        </Button>
      </span>
    </FieldBox>
  );
}

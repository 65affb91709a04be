import { sentence } from '@souk/mf-kit/sentence';
import { Button } from '@souk/ui/button';
import { FieldBox, useField } from '@souk/ui/field';
import * as React from 'react';

const LONGEST = 60;

/**
 * A code that is typed, taken or refused, and taken out again: a promotion's, a gift card's. `settle` runs one act at a time; what the
 * shopper has pressed may be gone after it, so the focus goes to what stands in its place.
 */
export function useCodeEntry() {
  const [error, setError] = React.useState<string | null>(null);
  const [pending, setPending] = React.useState(false);
  const [settled, setSettled] = React.useState(0);
  const input = React.useRef<HTMLInputElement>(null);
  const button = React.useRef<HTMLButtonElement>(null);

  React.useEffect(() => {
    if (settled > 0) (button.current ?? input.current)?.focus();
  }, [settled]);

  /** `act` answers why not, or null. */
  async function settle(act: () => Promise<string | null>) {
    if (pending) return;
    setPending(true);
    setError(await act());
    setPending(false);
    setSettled((times) => times + 1);
  }
  const typed = () => input.current?.value.trim() ?? '';
  return { error: error && sentence(error), pending, input, button, settle, typed };
}

interface CodeInputProps {
  label: string;
  /** On the button, and for those who hear it without the field. */
  action: string;
  actionName?: string;
  entry: ReturnType<typeof useCodeEntry>;
  use(): void;
}

/** It may stand inside a form: what is sent by Enter or the button is the code, not the form. */
export function CodeInput({ label, action, actionName, entry, use }: CodeInputProps) {
  const field = useField({ error: entry.error });
  return (
    <FieldBox label={label} error={entry.error} field={field}>
      <span className="chk:flex chk:items-center chk:gap-2">
        <input
          {...field.aria}
          ref={entry.input}
          id={field.controlId}
          className="ui-input chk:min-w-0 chk:uppercase"
          type="text"
          maxLength={LONGEST}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            use();
          }}
        />
        <Button variant="secondary" loading={entry.pending} onClick={use} aria-label={actionName}>
          {action}
        </Button>
      </span>
    </FieldBox>
  );
}

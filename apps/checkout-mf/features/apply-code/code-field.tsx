import { useWords } from '@souk/mf-kit/words';
import { CodeInput, useCodeEntry } from '../code-entry.tsx';
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
  const t = useWords('code');
  const entry = useCodeEntry();
  const use = () => {
    const typed = entry.typed();
    void entry.settle(async () => (typed ? apply(typed) : t('enter')));
  };
  if (!code) return <CodeInput label={t('label')} action={t('apply')} entry={entry} use={use} />;
  return (
    <AppliedCode
      code={code}
      pending={entry.pending}
      remove={() => entry.settle(async () => remove().then(() => null))}
      buttonRef={entry.button}
    />
  );
}

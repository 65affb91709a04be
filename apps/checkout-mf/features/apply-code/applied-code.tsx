import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { FieldError } from '@souk/ui/field';
import type { Ref } from 'react';
import type { CartCode } from '../view-cart/cart-view.ts';

interface AppliedCodeProps {
  code: CartCode;
  pending: boolean;
  remove(): void;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** The promotion's code in the cart, what it is for or why it does nothing, and the way to be rid of it. */
export function AppliedCode({ code, pending, remove, buttonRef }: AppliedCodeProps) {
  const t = useWords('code');
  const line = useWords('lines');
  return (
    <div className="chk:flex chk:flex-col chk:gap-1">
      <div className="chk:flex chk:items-center chk:justify-between chk:gap-4">
        <p className="chk:min-w-0 chk:wrap-anywhere">
          <span className="chk:block chk:font-medium">{code.code}</span>
          <span className="ui-small ui-muted chk:block">{code.name}</span>
        </p>
        <Button
          ref={buttonRef}
          variant="quiet"
          size="sm"
          className="ui-button-flush chk:shrink-0"
          loading={pending}
          onClick={remove}
          aria-label={t('removeCode', { code: code.code })}
        >
          {line('remove')}
        </Button>
      </div>
      <FieldError>{code.problem && t('problem', { problem: code.problem.replaceAll('-', '_') })}</FieldError>
    </div>
  );
}

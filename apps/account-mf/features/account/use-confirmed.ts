import * as React from 'react';
import { flushSync } from 'react-dom';
import { useAction } from '../forms/use-action.ts';

interface Options<Item> {
  /** Does it, and answers how to show that; null: they changed their mind. */
  act(item: Item): Promise<(() => void) | null>;
  /** Takes the focus once it is done: the button that had it may be gone with the item. */
  landing: React.RefObject<HTMLElement | null>;
}

/** Something that is asked about first, in a ConfirmDialog, and then done to one item of a list. */
export function useConfirmed<Item>({ act, landing }: Options<Item>) {
  const [item, setItem] = React.useState<Item | null>(null);
  const action = useAction();

  async function confirm() {
    if (item === null) return;
    await action.run(async () => {
      const show = await act(item);
      flushSync(() => {
        show?.();
        setItem(null);
      });
      if (show) landing.current?.focus();
    });
  }
  return {
    /** What the question is about. */
    item,
    ask(about: Item) {
      action.clear();
      setItem(about);
    },
    dialog: {
      open: item !== null,
      close: () => setItem(null),
      pending: action.pending,
      failure: action.failure,
      confirm: () => void confirm(),
    },
  };
}

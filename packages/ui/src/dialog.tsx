import { type ReactNode, useEffect, useId, useRef } from 'react';

export type DialogProps = {
  open: boolean;
  /** The shopper closed it, with Escape or a press beside it. */
  onClose: () => void;
  title: ReactNode;
  children?: ReactNode;
  /** Buttons; the first takes the focus, so let it be the harmless one. */
  actions: ReactNode;
};

/** A question above the page, as a native modal dialog: it holds the focus and gives it back. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // A modal dialog is opened by a call: the attribute alone would leave the page behind it within reach.
  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it with Escape, which the element does by itself
    <dialog
      ref={ref}
      className="ui-dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="ui-dialog-body">
        <h2 id={titleId}>{title}</h2>
        {children && <div>{children}</div>}
        <div className="ui-dialog-actions">{actions}</div>
      </div>
    </dialog>
  );
}

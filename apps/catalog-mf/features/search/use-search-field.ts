import * as React from 'react';

interface Options {
  fieldId: string;
  listId: string;
  /** How many options there are now. */
  count: number;
  choose(index: number): void;
}

/**
 * The keyboard of a field with a list below it (ARIA APG, combobox): arrows go through the list and back into the field, Enter takes what
 * is marked, Escape closes. The field belongs to the shell and stays a searchbox; it learns here what assistive technology must know.
 */
export function useSearchField({ fieldId, listId, count, choose }: Options) {
  const [state, setState] = React.useState({ q: '', open: false, active: -1 });
  const latest = React.useRef({ count, choose, state });
  React.useEffect(() => {
    latest.current = { count, choose, state };
  });

  React.useEffect(() => {
    const field = document.getElementById(fieldId);
    const form = field?.closest('form');
    if (!(field instanceof HTMLInputElement) || !form) return;
    const close = () => setState((now) => ({ ...now, open: false, active: -1 }));
    const typed = () => setState({ q: field.value.trim(), open: field.value.trim() !== '', active: -1 });
    const left = ({ relatedTarget }: FocusEvent) => !form.contains(relatedTarget as Node | null) && close();

    function pressed(event: KeyboardEvent) {
      const { count: options, choose: take, state: now } = latest.current;
      const move = (step: number) => {
        if (options === 0) return;
        event.preventDefault();
        // -1 is the field itself, between the last option and the first
        const active = now.open
          ? ((now.active + 1 + step + options + 1) % (options + 1)) - 1
          : step > 0
            ? 0
            : options - 1;
        setState({ ...now, open: true, active });
      };
      if (event.isComposing) return;
      if (event.key === 'ArrowDown') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else if (event.key === 'Escape' && now.open && options > 0) {
        event.preventDefault(); // the first one closes, the next one empties the field
        close();
      } else if (event.key === 'Enter' && now.open && now.active >= 0) {
        event.preventDefault();
        take(now.active);
        close();
      }
    }
    const listeners = new AbortController();
    const { signal } = listeners;
    field.addEventListener('input', typed, { signal });
    field.addEventListener('keydown', pressed, { signal });
    form.addEventListener('focusout', left, { signal });
    form.addEventListener('submit', close, { signal });
    if (document.activeElement === field && field.value !== field.defaultValue) typed(); // while this was loaded
    return () => listeners.abort();
  }, [fieldId]);

  const open = state.open && count > 0;
  const active = open && state.active < count ? state.active : -1;
  React.useEffect(() => {
    const field = document.getElementById(fieldId);
    field?.setAttribute('aria-autocomplete', 'list');
    field?.setAttribute('aria-haspopup', 'listbox');
    if (open) field?.setAttribute('aria-controls', listId);
    else field?.removeAttribute('aria-controls');
    if (active >= 0) field?.setAttribute('aria-activedescendant', `${listId}-${active}`);
    else field?.removeAttribute('aria-activedescendant');
  }, [fieldId, listId, open, active]);

  const close = () => setState((now) => ({ ...now, open: false, active: -1 }));
  return { q: state.q, open, active, close };
}

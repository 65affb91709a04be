import { readFailure } from '@souk/mf-kit/bff-failure';
import * as React from 'react';
import type { bff } from '../../bff-client.ts';

export interface MailedLinkProps {
  /** What the link brought; null: there was none, or not one of ours. */
  token: string | null;
}

/** A link of a mail: good, used just now, or over. Following it is a press, since mail programs open links by themselves. */
export function useMailedLink(token: string | null) {
  const [state, setState] = React.useState<'good' | 'done' | 'over'>(token ? 'good' : 'over');
  const [tried, setTried] = React.useState(false);
  React.useEffect(forgetQuery, []);

  /** For a form's `send`: any failure but "over" is the form's to show. */
  async function follow(act: (client: typeof bff, token: string) => Promise<void>): Promise<boolean> {
    const { bff } = await import('../../bff-client.ts');
    try {
      await act(bff, token ?? '');
      setState('done');
    } catch (error) {
      if (readFailure(error).problem !== 'link-over') throw error;
      setState('over');
    }
    setTried(true);
    return false;
  }
  return { state, tried, follow };
}

/** Takes the token out of the address bar, and out of what going back would come to. */
function forgetQuery(): void {
  const { pathname, search } = window.location;
  if (search) window.history.replaceState({ ...window.history.state, url: pathname, as: pathname }, '', pathname);
}

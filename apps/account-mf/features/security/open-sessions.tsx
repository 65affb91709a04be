import { Badge } from '@souk/ui/badge';
import { Button } from '@souk/ui/button';
import { StatusMessage } from '@souk/ui/status-message';
import * as React from 'react';
import type { OpenSession } from '../../bff/open-sessions.ts';
import { signedOutPath } from '../../paths.ts';
import { ConfirmDialog } from '../account/confirm-dialog.tsx';
import { SectionCard } from '../account/section-card.tsx';
import { TimeText } from '../account/time-text.tsx';
import { useConfirmed } from '../account/use-confirmed.ts';
import { askBff } from '../forms/ask-bff.ts';

/** Where the account is open, each to be closed from here. */
export function OpenSessions({ initial }: { initial: OpenSession[] }) {
  const [sessions, setSessions] = React.useState(initial);
  const [said, setSaid] = React.useState('');
  const landing = React.useRef<HTMLHeadingElement>(null);
  const one = useConfirmed<OpenSession>({
    landing,
    act: async ({ id, device }) => {
      const left = await askBff((bff) => bff.sessions.end.mutate({ id }));
      return () => {
        setSessions(left);
        setSaid(`${device} is signed out.`);
      };
    },
  });
  const all = useConfirmed<'all'>({
    landing,
    act: async () => {
      await askBff((bff) => bff.sessions.endAll.mutate());
      window.location.assign(`${signedOutPath}?after=everywhere`);
      return new Promise<null>(() => undefined); // the browser is on its way
    },
  });
  return (
    <SectionCard
      title="Where you are signed in"
      lead="We know what kind of browser it is and when it was last used, not where it is."
      headingRef={landing}
    >
      <ul className="acc-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <p>
                <strong>{session.device}</strong> {session.current && <Badge tone="accent">This device</Badge>}
              </p>
              <p className="ui-small ui-muted">
                Last used <TimeText at={session.lastUsedAt} /> · Signed in <TimeText at={session.createdAt} day />
              </p>
            </div>
            {!session.current && (
              <Button
                variant="secondary"
                size="sm"
                aria-label={`Sign out ${session.device}`}
                onClick={() => one.ask(session)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      <StatusMessage hidden>{said}</StatusMessage>
      <div>
        <Button variant="secondary" onClick={() => all.ask('all')}>
          Sign out everywhere
        </Button>
      </div>
      <ConfirmDialog {...one.dialog} title={`Sign out ${one.item?.device ?? ''}?`} yes="Sign it out">
        It stops within half a minute. If you did not sign in there, change your password, too.
      </ConfirmDialog>
      <ConfirmDialog {...all.dialog} title="Sign out everywhere?" yes="Sign out everywhere">
        This browser, too. You can sign in again at once.
      </ConfirmDialog>
    </SectionCard>
  );
}

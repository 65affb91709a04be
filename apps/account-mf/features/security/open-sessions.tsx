import { useWords } from '@souk/mf-kit/words';
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
import { leadTo } from '../forms/lead-to.ts';

/** Where the account is open, each to be closed from here. */
export function OpenSessions({ initial }: { initial: OpenSession[] }) {
  const t = useWords('security');
  const [sessions, setSessions] = React.useState(initial);
  const [said, setSaid] = React.useState('');
  const landing = React.useRef<HTMLHeadingElement>(null);
  const one = useConfirmed<OpenSession>({
    landing,
    act: async ({ id, device }) => {
      const left = await askBff((bff) => bff.sessions.end.mutate({ id }));
      return () => {
        setSessions(left);
        setSaid(t('isSignedOut', { device }));
      };
    },
  });
  const all = useConfirmed<'all'>({
    landing,
    act: async () => {
      await askBff((bff) => bff.sessions.endAll.mutate());
      leadTo(`${signedOutPath}?after=everywhere`);
      return new Promise<null>(() => undefined); // the browser is on its way
    },
  });
  return (
    <SectionCard title={t('sessionsTitle')} lead={t('sessionsLead')} headingRef={landing}>
      <ul className="acc-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <p>
                <strong>{session.device}</strong> {session.current && <Badge tone="accent">{t('thisDevice')}</Badge>}
              </p>
              <p className="ui-small ui-muted">
                {t.rich('sessionTimes', {
                  used: () => <TimeText at={session.lastUsedAt} />,
                  since: () => <TimeText at={session.createdAt} day />,
                })}
              </p>
            </div>
            {!session.current && (
              <Button
                variant="secondary"
                size="sm"
                aria-label={t('signOutNamed', { device: session.device })}
                onClick={() => one.ask(session)}
              >
                {t('signOut')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <StatusMessage hidden>{said}</StatusMessage>
      <div>
        <Button variant="secondary" onClick={() => all.ask('all')}>
          {t('signOutEverywhere')}
        </Button>
      </div>
      <ConfirmDialog
        {...one.dialog}
        title={t('signOutQuestion', { device: one.item?.device ?? '' })}
        yes={t('signItOut')}
      >
        {t('signOutText')}
      </ConfirmDialog>
      <ConfirmDialog {...all.dialog} title={t('signOutEverywhereQuestion')} yes={t('signOutEverywhere')}>
        {t('signOutEverywhereText')}
      </ConfirmDialog>
    </SectionCard>
  );
}

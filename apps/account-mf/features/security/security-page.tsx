import { useWords } from '@souk/mf-kit/words';
import type { OpenSession } from '../../bff/open-sessions.ts';
import type { Passkey } from '../../bff/passkeys.ts';
import type { SecondFactor } from '../../bff/second-factor.ts';
import { securityPath } from '../../paths.ts';
import { AccountLayout } from '../account/account-layout.tsx';
import { useProof } from '../prove/use-proof.tsx';
import { Authenticator } from './authenticator.tsx';
import { OpenSessions } from './open-sessions.tsx';
import { Passkeys } from './passkeys.tsx';

export interface SecurityPageProps {
  passkeys: Passkey[];
  secondFactor: SecondFactor;
  sessions: OpenSession[];
}

export function SecurityPage({ passkeys, secondFactor, sessions }: SecurityPageProps) {
  const t = useWords('security');
  const proof = useProof();
  const device = sessions.find(({ current }) => current)?.device ?? t('myPasskey');
  return (
    <AccountLayout path={securityPath} title={t('title')} lead={t('lead')}>
      <Passkeys initial={passkeys} device={device} proof={proof} />
      <Authenticator initial={secondFactor} proof={proof} />
      <OpenSessions initial={sessions} />
      {proof.dialog}
    </AccountLayout>
  );
}

import { Alert } from '@souk/ui/alert';
import { Badge } from '@souk/ui/badge';
import { Button } from '@souk/ui/button';
import { StatusMessage } from '@souk/ui/status-message';
import * as React from 'react';
import { flushSync } from 'react-dom';
import type { SecondFactor } from '../../bff/second-factor.ts';
import { ConfirmDialog } from '../account/confirm-dialog.tsx';
import { SectionCard } from '../account/section-card.tsx';
import { useConfirmed } from '../account/use-confirmed.ts';
import { useAction } from '../forms/use-action.ts';
import type { Proof } from '../prove/use-proof.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { type Begun, SetUpApp } from './set-up-app.tsx';

interface AuthenticatorProps {
  initial: SecondFactor;
  proof: Proof;
}

const FEW = 3;

/** A code of an app beside the password: off, being set up, or on. */
export function Authenticator({ initial, proof }: AuthenticatorProps) {
  const [factor, setFactor] = React.useState(initial);
  const [begun, setBegun] = React.useState<Begun | null>(null);
  const [codes, setCodes] = React.useState<string[] | null>(null);
  const [said, setSaid] = React.useState('');
  const landing = React.useRef<HTMLHeadingElement>(null);
  const start = useAction();

  function show(next: { factor?: SecondFactor; begun?: Begun | null; codes?: string[] | null; said: string }) {
    if (next.factor) setFactor(next.factor);
    setBegun(next.begun ?? null);
    setCodes(next.codes ?? null);
    setSaid(next.said);
  }
  const showAndLand = (next: Parameters<typeof show>[0]) => {
    flushSync(() => show(next));
    landing.current?.focus();
  };
  const withCodes = (recoveryCodes: string[], words: string) => ({
    factor: { totp: true, recoveryCodesLeft: recoveryCodes.length },
    codes: recoveryCodes,
    said: words,
  });
  const question = useConfirmed<'off' | 'codes'>({
    landing,
    act: async (what) => {
      if (what === 'off') {
        const done = await proof.ask((bff) => bff.secondFactor.remove.mutate());
        return done && (() => show({ factor: { totp: false, recoveryCodesLeft: 0 }, said: 'The app is off.' }));
      }
      const renewed = await proof.ask((bff) => bff.secondFactor.renewCodes.mutate());
      return renewed && (() => show(withCodes(renewed.value.recoveryCodes, 'Here are your new recovery codes.')));
    },
  });
  const begin = () =>
    start.run(async () => {
      const answer = await proof.ask((bff) => bff.secondFactor.start.mutate());
      if (answer) show({ begun: answer.value, said: 'Scan the picture with your app.' });
    });

  return (
    <SectionCard
      title="Authenticator app"
      lead="A code from your phone beside the password, so that a password alone opens nothing."
      headingRef={landing}
    >
      <StatusMessage hidden>{said}</StatusMessage>
      {start.failure && <Alert tone="danger">{start.failure.message}</Alert>}
      {codes && <RecoveryCodes codes={codes} close={() => showAndLand({ said: '' })} />}
      {begun && (
        <SetUpApp
          begun={begun}
          proof={proof}
          close={() => showAndLand({ said: '' })}
          confirmed={(made) => showAndLand(withCodes(made, 'The app is on. Here are your recovery codes.'))}
        />
      )}
      {!factor.totp && !begun && (
        <div>
          <Button variant="secondary" loading={start.pending} onClick={() => void begin()}>
            Set up an app
          </Button>
        </div>
      )}
      {factor.totp && !codes && (
        <>
          <div className="acc:flex acc:flex-wrap acc:items-center acc:gap-x-3 acc:gap-y-1">
            <Badge tone="success">On</Badge>
            <p>{leftText(factor.recoveryCodesLeft)}</p>
          </div>
          {factor.recoveryCodesLeft < FEW && (
            <Alert tone="warn" role="none">
              Make new recovery codes: without one, a lost phone locks you out.
            </Alert>
          )}
          <div className="acc:flex acc:flex-wrap acc:gap-3">
            <Button variant="secondary" onClick={() => question.ask('codes')}>
              New recovery codes
            </Button>
            <Button variant="secondary" onClick={() => question.ask('off')}>
              Turn the app off
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        {...question.dialog}
        title={question.item === 'codes' ? 'Make new recovery codes?' : 'Turn the app off?'}
        yes={question.item === 'codes' ? 'Make new codes' : 'Turn it off'}
      >
        {question.item === 'codes'
          ? 'The codes that you have are good no more.'
          : 'Your password alone opens your account then, and your recovery codes are good no more.'}
      </ConfirmDialog>
    </SectionCard>
  );
}

const leftText = (left: number): string =>
  left === 1 ? '1 recovery code is left.' : `${left === 0 ? 'No' : left} recovery codes are left.`;

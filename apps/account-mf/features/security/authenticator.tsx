import { useWords } from '@souk/mf-kit/words';
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
  const t = useWords('security');
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
        return done && (() => show({ factor: { totp: false, recoveryCodesLeft: 0 }, said: t('appIsOff') }));
      }
      const renewed = await proof.ask((bff) => bff.secondFactor.renewCodes.mutate());
      return renewed && (() => show(withCodes(renewed.value.recoveryCodes, t('newCodesHere'))));
    },
  });
  const begin = () =>
    start.run(async () => {
      const answer = await proof.ask((bff) => bff.secondFactor.start.mutate());
      if (answer) show({ begun: answer.value, said: t('scanPicture') });
    });

  return (
    <SectionCard title={t('appTitle')} lead={t('appLead')} headingRef={landing}>
      <StatusMessage hidden>{said}</StatusMessage>
      {start.failure && <Alert tone="danger">{start.failure.message}</Alert>}
      {codes && <RecoveryCodes codes={codes} close={() => showAndLand({ said: '' })} />}
      {begun && (
        <SetUpApp
          begun={begun}
          proof={proof}
          close={() => showAndLand({ said: '' })}
          confirmed={(made) => showAndLand(withCodes(made, t('appIsOn')))}
        />
      )}
      {!factor.totp && !begun && (
        <div>
          <Button variant="secondary" loading={start.pending} onClick={() => void begin()}>
            {t('setUpApp')}
          </Button>
        </div>
      )}
      {factor.totp && !codes && (
        <>
          <div className="acc:flex acc:flex-wrap acc:items-center acc:gap-x-3 acc:gap-y-1">
            <Badge tone="success">{t('on')}</Badge>
            <p>{t('codesLeft', { left: factor.recoveryCodesLeft })}</p>
          </div>
          {factor.recoveryCodesLeft < FEW && (
            <Alert tone="warn" role="none">
              {t('fewCodes')}
            </Alert>
          )}
          <div className="acc:flex acc:flex-wrap acc:gap-3">
            <Button variant="secondary" onClick={() => question.ask('codes')}>
              {t('newCodes')}
            </Button>
            <Button variant="secondary" onClick={() => question.ask('off')}>
              {t('turnOffApp')}
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        {...question.dialog}
        title={question.item === 'codes' ? t('newCodesQuestion') : t('turnOffQuestion')}
        yes={question.item === 'codes' ? t('makeNewCodes') : t('turnItOff')}
      >
        {question.item === 'codes' ? t('oldCodesEnd') : t('turnOffText')}
      </ConfirmDialog>
    </SectionCard>
  );
}

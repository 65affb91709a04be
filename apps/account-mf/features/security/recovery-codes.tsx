import { useWords } from '@souk/mf-kit/words';
import { Button, buttonClass } from '@souk/ui/button';
import * as React from 'react';
import { CopyButton } from './copy-button.tsx';

interface RecoveryCodesProps {
  codes: string[];
  close(): void;
}

/** Shown once: nobody can show them again, we keep no copy that can be read. */
export function RecoveryCodes({ codes, close }: RecoveryCodesProps) {
  const t = useWords('security');
  const text = codes.join('\n');
  const file = React.useMemo(
    () => `data:text/plain;charset=utf-8,${encodeURIComponent(`${t('codesFile')}\n\n${text}\n`)}`,
    [text, t],
  );
  return (
    <div className="acc:flex acc:flex-col acc:gap-5">
      <div className="acc-print acc:flex acc:flex-col acc:gap-4">
        <div>
          <h3 className="acc:text-lg">{t('yourCodes')}</h3>
          <p className="acc:mt-1">{t('yourCodesText')}</p>
        </div>
        <ul
          aria-label={t('recoveryCodes')}
          className="acc:grid acc:list-none acc:grid-cols-2 acc:gap-x-4 acc:gap-y-2 acc:rounded-md acc:bg-sunken acc:p-5"
        >
          {codes.map((code) => (
            <li key={code}>
              <code className="acc:tabular-nums">{code}</code>
            </li>
          ))}
        </ul>
      </div>
      <div className="acc:flex acc:flex-wrap acc:items-center acc:gap-3">
        <CopyButton text={text} label={t('copy')} />
        <a href={file} download="souk-recovery-codes.txt" className={buttonClass({ variant: 'secondary', size: 'sm' })}>
          {t('download')}
        </a>
        <Button variant="secondary" size="sm" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <div>
        <Button onClick={close}>{t('keptThem')}</Button>
      </div>
    </div>
  );
}

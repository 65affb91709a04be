import { useWords } from '@souk/mf-kit/words';
import type { Export } from '../../bff/privacy.ts';
import { privacyPath } from '../../paths.ts';
import { AccountLayout } from '../account/account-layout.tsx';
import { useProof } from '../prove/use-proof.tsx';
import { DeleteAccount } from './delete-account.tsx';
import { YourData } from './your-data.tsx';

export interface PrivacyPageProps {
  email: string;
  /** Null: nobody has asked for their data. */
  latest: Export | null;
}

export function PrivacyPage({ email, latest }: PrivacyPageProps) {
  const t = useWords('privacy');
  const proof = useProof();
  return (
    <AccountLayout path={privacyPath} title={t('title')} lead={t('lead')}>
      <YourData email={email} initial={latest} proof={proof} />
      <DeleteAccount email={email} proof={proof} />
      {proof.dialog}
    </AccountLayout>
  );
}

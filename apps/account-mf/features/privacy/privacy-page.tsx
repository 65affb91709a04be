import { useWords } from '@souk/mf-kit/words';
import type { Export } from '../../bff/privacy.ts';
import { privacyPath } from '../../paths.ts';
import { AccountLayout } from '../account/account-layout.tsx';
import { useProof } from '../prove/use-proof.tsx';
import { DeleteAccount } from './delete-account.tsx';
import { Recommendations } from './recommendations.tsx';
import { YourData } from './your-data.tsx';

export interface PrivacyPageProps {
  email: string;
  /** Null: nobody has asked for their data. */
  latest: Export | null;
  /** Whether what they look at is remembered; null: not known just now. */
  personalised: boolean | null;
}

export function PrivacyPage({ email, latest, personalised }: PrivacyPageProps) {
  const t = useWords('privacy');
  const proof = useProof();
  return (
    <AccountLayout path={privacyPath} title={t('title')} lead={t('lead')}>
      <YourData email={email} initial={latest} proof={proof} />
      <Recommendations personalised={personalised} />
      <DeleteAccount email={email} proof={proof} />
      {proof.dialog}
    </AccountLayout>
  );
}

import { useWords } from '@souk/mf-kit/words';
import { loginPath } from '../../paths.ts';
import { WayOn } from '../mailed-links/way-on.tsx';

export interface SignedOutPageProps {
  /** What ended the session. */
  after: 'deletion' | 'everywhere' | 'here';
}

/** Says what happened to whoever ended all their sessions, or their account. */
export function SignedOutPage({ after }: SignedOutPageProps) {
  const t = useWords('signOut');
  if (after === 'deletion') return <WayOn title={t('deleted')} lead={t('deletedLead')} href="/" label={t('toShop')} />;
  return (
    <WayOn
      title={after === 'everywhere' ? t('everywhere') : t('here')}
      lead={after === 'everywhere' ? t('everywhereLead') : t('lead')}
      href={loginPath}
      label={t('signIn')}
    />
  );
}

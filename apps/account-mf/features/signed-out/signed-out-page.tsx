import { loginPath } from '../../paths.ts';
import { WayOn } from '../mailed-links/way-on.tsx';

export interface SignedOutPageProps {
  /** What ended the session. */
  after: 'deletion' | 'everywhere' | 'here';
}

/** Says what happened to whoever ended all their sessions, or their account. */
export function SignedOutPage({ after }: SignedOutPageProps) {
  if (after === 'deletion')
    return (
      <WayOn
        title="Your account is deleted"
        lead="You are signed out everywhere. A receipt of what was erased, and of what the law makes us keep, comes by mail."
        href="/"
        label="To the shop"
      />
    );
  return (
    <WayOn
      title={after === 'everywhere' ? 'You are signed out everywhere' : 'You are signed out'}
      lead={
        after === 'everywhere'
          ? 'No browser holds a session of yours any more, this one included.'
          : 'Your cart and your orders stay in your account.'
      }
      href={loginPath}
      label="Sign in"
    />
  );
}

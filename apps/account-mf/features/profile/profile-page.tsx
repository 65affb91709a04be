import { useWords } from '@souk/mf-kit/words';
import * as React from 'react';
import type { Preferences } from '../../bff/preferences.ts';
import type { Profile } from '../../bff/profile.ts';
import { profilePath } from '../../paths.ts';
import { AccountLayout } from '../account/account-layout.tsx';
import { Away } from '../account/away.tsx';
import { SectionCard } from '../account/section-card.tsx';
import { VerifyNotice } from '../account/verify-notice.tsx';
import { askBff } from '../forms/ask-bff.ts';
import { EmailForm } from './email-form.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { PreferencesForm } from './preferences-form.tsx';

export interface ProfilePageProps {
  profile: Pick<Profile, 'name' | 'locale' | 'email' | 'emailVerified' | 'pendingEmail'>;
  /** Null: the notification service is away. */
  preferences: Preferences | null;
}

export function ProfilePage(initial: ProfilePageProps) {
  const t = useWords('profile');
  const [profile, setProfile] = React.useState(initial.profile);
  const [preferences, setPreferences] = React.useState(initial.preferences);
  return (
    <AccountLayout path={profilePath} title={t('title')}>
      {!profile.emailVerified && <VerifyNotice email={profile.email} />}
      <SectionCard title={t('aboutYou')}>
        <NameForm profile={profile} changed={setProfile} />
      </SectionCard>
      <SectionCard title={t('email')} lead={t('emailLead')}>
        <EmailForm profile={profile} changed={setProfile} />
      </SectionCard>
      <SectionCard title={t('password')} lead={t('passwordLead')}>
        <PasswordForm email={profile.email} />
      </SectionCard>
      <SectionCard title={t('whatWeWrite')}>
        {preferences ? (
          <PreferencesForm initial={preferences} />
        ) : (
          <Away again={async () => setPreferences(await askBff((bff) => bff.preferences.read.query()))}>
            {t('choicesAway')}
          </Away>
        )}
      </SectionCard>
    </AccountLayout>
  );
}

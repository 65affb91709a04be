import { useWords } from '@souk/mf-kit/words';
import { TextField } from '@souk/ui/text-field';
import Link from 'next/link';
import { checkoutPath, loginFor } from '../../paths.ts';

interface ContactSectionProps {
  email: string;
  emailError: string | undefined;
  changeEmail(email: string): void;
  signedIn: boolean;
}

/** Where the confirmation goes, and for those who have an account, the way to it. */
export function ContactSection({ email, emailError, changeEmail, signedIn }: ContactSectionProps) {
  const t = useWords('checkout');
  return (
    <section aria-labelledby="contact-title">
      <div className="chk:mb-4 chk:flex chk:flex-wrap chk:items-baseline chk:justify-between chk:gap-x-4 chk:gap-y-1">
        <h2 id="contact-title" className="chk:text-xl">
          {t('contact')}
        </h2>
        {!signedIn && (
          <p className="ui-muted">
            {t.rich('haveAccount', { link: (text) => <Link href={loginFor(checkoutPath)}>{text}</Link> })}
          </p>
        )}
      </div>
      <TextField
        name="email"
        value={email}
        error={emailError}
        onChange={({ target }) => changeEmail(target.value)}
        label={t('email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        hint={t('emailHint')}
        required
      />
    </section>
  );
}

import { type Locale, localPath } from '@souk/contracts/languages';
import type { Chrome } from '@souk/mf-kit/contract';
import { useLocale, useWords } from '@souk/mf-kit/words';
import { VisuallyHidden } from '@souk/ui/visually-hidden';
import { useRouter } from 'next/router';

/** A language in its own words: "Deutsch". */
const nameOf = (language: string) => new Intl.DisplayNames(language, { type: 'language' }).of(language);

const usePath = () => useRouter().asPath.split('#')[0] ?? '/';

/** The same page in the other languages: documents of their own, as the header is in the language, too. */
export function Languages() {
  const { locale, locales = [] } = useRouter();
  const path = usePath();
  return (
    <ul>
      {locales.map((language) => (
        <li key={language}>
          <a
            href={localPath(language as Locale, path)}
            hrefLang={language}
            lang={language}
            aria-current={language === locale ? 'true' : undefined}
          >
            {nameOf(language)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A form, so that it works without script; the shell's server keeps the choice and leads back here. */
export function Currencies({ of }: { of: Chrome['currencies'] }) {
  const t = useWords('shell');
  const { locale, currency } = useLocale();
  return (
    <form method="post" action="/api/currency">
      <input type="hidden" name="back" value={localPath(locale, usePath())} />
      <ul>
        {of.map((code) => (
          <li key={code}>
            <button type="submit" name="currency" value={code} aria-pressed={code === currency}>
              {code} <VisuallyHidden>{t('currencyName', { code })}</VisuallyHidden>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

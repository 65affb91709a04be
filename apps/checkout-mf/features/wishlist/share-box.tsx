import { localPath } from '@souk/contracts/languages';
import { useLocale, useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { Card } from '@souk/ui/card';
import { TextField } from '@souk/ui/text-field';
import { sharedWishlistPath } from '../../paths.ts';

interface ShareBoxProps {
  token: string | null;
  shopUrl: string;
  share(): void;
  endSharing(): void;
}

/** The link by which others may look. */
export function ShareBox({ token, shopUrl, share, endSharing }: ShareBoxProps) {
  const t = useWords('wishlist');
  const { locale } = useLocale();
  return (
    <Card tone="sunken" className="chk:flex chk:max-w-prose chk:flex-col chk:items-start chk:gap-4">
      <h2 className="chk:text-lg">{t('shareTitle')}</h2>
      <p>{token ? t('shareOn') : t('shareOff')}</p>
      {token ? (
        <>
          <TextField
            label={t('shareLink')}
            readOnly
            fieldClassName="chk:w-full"
            value={shopUrl + localPath(locale, sharedWishlistPath(token))}
            onFocus={({ target }) => target.select()}
          />
          <Button variant="secondary" size="sm" onClick={endSharing}>
            {t('endSharing')}
          </Button>
        </>
      ) : (
        <Button variant="secondary" size="sm" onClick={share}>
          {t('share')}
        </Button>
      )}
    </Card>
  );
}

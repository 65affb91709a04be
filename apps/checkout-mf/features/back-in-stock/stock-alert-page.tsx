import { readFailure } from '@souk/mf-kit/bff-failure';
import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button, buttonClass } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { PageHeader } from '@souk/ui/page-header';
import { TextField } from '@souk/ui/text-field';
import Head from 'next/head';
import Link from 'next/link';
import * as React from 'react';
import { productPath } from '../../paths.ts';
import { LinePicture } from '../line-picture.tsx';

export interface StockAlertPageProps {
  variant: {
    id: string;
    slug: string;
    title: string;
    options: string;
    image: { url: string; width: number; height: number } | null;
    inStock: boolean;
  };
  /** Of whoever is signed in. */
  email: string | null;
}

/** Where somebody asks to be told when a variant is back. */
export function StockAlertPage({ variant, email }: StockAlertPageProps) {
  const t = useWords('backInStock');
  const [pending, setPending] = React.useState(false);
  const [asked, setAsked] = React.useState<{ confirm: boolean }>();
  const [failure, setFailure] = React.useState<{ field?: string; message?: string }>({});

  async function ask(address: string) {
    setPending(true);
    setFailure({});
    try {
      const { bff } = await import('../../bff-client.ts');
      setAsked(await bff.stockAlert.ask.mutate({ variantId: variant.id, email: address }));
    } catch (error) {
      const { fields, problem, message } = readFailure(error);
      if (fields['/email']) setFailure({ field: t('badEmail') });
      else setFailure({ message: problem === 'in-stock' ? t('inStock') : message });
    } finally {
      setPending(false);
    }
  }

  return (
    <main id="main">
      <Head>
        <title>{`${t('title')} · Souk`}</title>
        <meta name="robots" content="noindex" />
      </Head>
      <Container width="narrow">
        <PageHeader title={t('title')} />
        <div className="chk:grid chk:grid-cols-[6rem_1fr] chk:gap-6 chk:pb-section">
          <LinePicture image={variant.image} />
          <div className="chk:flex chk:flex-col chk:gap-5">
            <p>
              <Link href={productPath(variant.slug)}>{variant.title}</Link>
              {variant.options && <span className="ui-muted chk:block">{variant.options}</span>}
            </p>
            {variant.inStock && !asked ? (
              <Alert
                role="none"
                action={
                  <Link className={buttonClass({ variant: 'secondary' })} href={productPath(variant.slug)}>
                    {t('toProduct')}
                  </Link>
                }
              >
                {t('inStock')}
              </Alert>
            ) : asked ? (
              <Alert tone="success">{asked.confirm ? t('confirmSent') : t('asked')}</Alert>
            ) : (
              <form
                className="chk:flex chk:flex-col chk:items-start chk:gap-4"
                onSubmit={(event) => {
                  event.preventDefault();
                  void ask(String(new FormData(event.currentTarget).get('email') ?? ''));
                }}
              >
                <p className="ui-muted">{t('promise')}</p>
                <TextField
                  label={t('email')}
                  name="email"
                  type="email"
                  autoComplete="email"
                  required
                  fieldClassName="chk:w-full"
                  defaultValue={email ?? undefined}
                  error={failure.field}
                />
                {failure.message && <Alert tone="danger">{failure.message}</Alert>}
                <Button type="submit" loading={pending}>
                  {t('ask')}
                </Button>
              </form>
            )}
          </div>
        </div>
      </Container>
    </main>
  );
}

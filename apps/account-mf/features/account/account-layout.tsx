import { useWords } from '@souk/mf-kit/words';
import { Container } from '@souk/ui/container';
import Head from 'next/head';
import type { ReactNode } from 'react';
import { AccountNav } from './account-nav.tsx';

interface AccountLayoutProps {
  /** Path of this page. */
  path: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** What all pages of an account have: the way to the others, a heading, one column to read. */
export function AccountLayout({ path, title, lead, children }: AccountLayoutProps) {
  const t = useWords('account');
  return (
    <main id="main">
      <Head>
        <title>{`${title} · Souk`}</title>
        <meta name="robots" content="noindex" />
      </Head>
      <Container>
        <div className="acc:grid acc:grid-cols-[minmax(0,1fr)] acc:gap-8 acc:pb-section acc:pt-6 acc:lg:grid-cols-[13rem_minmax(0,1fr)] acc:lg:gap-16 acc:lg:pt-12">
          <AccountNav path={path} />
          <div className="acc:min-w-0 acc:max-w-3xl">
            <h1 className="acc:wrap-anywhere">{title}</h1>
            {lead && <div className="ui-muted acc:mt-3 acc:max-w-text acc:wrap-anywhere">{lead}</div>}
            <noscript>
              <p className="ui-small ui-muted acc:mt-3">{t('needsScript')}</p>
            </noscript>
            <div className="acc:mt-8 acc:flex acc:flex-col acc:gap-6">{children}</div>
          </div>
        </div>
      </Container>
    </main>
  );
}

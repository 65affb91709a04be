import { Card } from '@souk/ui/card';
import { Container } from '@souk/ui/container';
import Head from 'next/head';
import * as React from 'react';

interface NarrowPageProps {
  title: string;
  lead?: React.ReactNode;
  children: React.ReactNode;
  /** Below the card: other ways. */
  after?: React.ReactNode;
  /** It comes in the place of a form that was sent: its heading takes the focus, and so is read out. */
  arrived?: boolean;
  /** Nothing but a button: it needs no card around it. */
  bare?: boolean;
}

/** One question on a page of its own: sign-in, registration, what mailed links lead to. */
export function NarrowPage({ title, lead, children, after, arrived = false, bare = false }: NarrowPageProps) {
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  return (
    <main id="main">
      <Head>
        <title>{`${title} · Souk`}</title>
        <meta name="robots" content="noindex" />
        {/* a mailed token must not leave with the next request */}
        <meta name="referrer" content="no-referrer" />
      </Head>
      <Container>
        <div className="acc:mx-auto acc:max-w-md acc:py-section">
          <h1 ref={heading} tabIndex={arrived ? -1 : undefined} className="acc:text-3xl">
            {title}
          </h1>
          {lead && <p className="ui-muted acc:mt-3 acc:wrap-anywhere">{lead}</p>}
          {bare ? <div className="acc:mt-8">{children}</div> : <Card className="acc:mt-8 acc:p-6">{children}</Card>}
          {after && <div className="acc:mt-6 acc:text-center">{after}</div>}
        </div>
      </Container>
    </main>
  );
}

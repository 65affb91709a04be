import { Container } from '@souk/ui/container';
import { EmptyState } from '@souk/ui/empty-state';
import Head from 'next/head';
import type { ComponentProps } from 'react';

type MessagePageProps = Pick<ComponentProps<typeof EmptyState>, 'icon' | 'action' | 'children'> & {
  title: string;
  /** False: the document keeps its own title. */
  titled?: boolean | undefined;
};

/** A page of the shell itself: something could not be shown, and where to go from here. */
export function MessagePage({ title, titled = true, icon, action, children }: MessagePageProps) {
  return (
    <main data-boundary="shell" data-boundary-page="">
      {titled && (
        <Head>
          <title>{`${title} · Souk`}</title>
          <meta name="robots" content="noindex" key="robots" />
        </Head>
      )}
      <Container width="narrow">
        <EmptyState title={title} headingLevel={1} icon={icon} action={action}>
          {children}
        </EmptyState>
      </Container>
    </main>
  );
}

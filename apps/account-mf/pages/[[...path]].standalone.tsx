import type { HostPageProps } from '@souk/mf-kit/contract';
import { RemotePage } from '@souk/mf-kit/host-page';
import { hostProps } from '@souk/mf-kit/host-props';
import { StandaloneMessage } from '@souk/mf-kit/standalone';

/** `SOUK_STANDALONE=1`: this remote's own pages without the shell. */
export default function Page({ outcome, page }: HostPageProps) {
  return (
    <RemotePage
      outcome={outcome}
      page={page}
      unavailable={<StandaloneMessage title="Not available" />}
      notFound={<StandaloneMessage title="Page not found" />}
    />
  );
}

export const getServerSideProps = hostProps;

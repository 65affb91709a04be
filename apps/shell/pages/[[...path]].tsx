import type { HostPageProps } from '@souk/mf-kit/contract';
import { RemotePage } from '@souk/mf-kit/host-page';
import { hostProps } from '@souk/mf-kit/host-props';
import { NotFound } from '../layout/not-found.tsx';
import { Unavailable } from '../layout/unavailable.tsx';

/** Every page of the shop: its owner is found at run time. */
export default function Page({ outcome, page }: HostPageProps) {
  return (
    <RemotePage
      outcome={outcome}
      page={page}
      unavailable={<Unavailable />}
      untitled={<Unavailable titled={false} />}
      notFound={<NotFound />}
    />
  );
}

export const getServerSideProps = hostProps;

import type { HostPageProps } from '@souk/mf-kit/contract';
import { HostFrame } from '@souk/mf-kit/host-frame';
import type { AppProps } from 'next/app';
import { Header } from '../layout/header.tsx';
import '@souk/ui/styles.css';

export default function App({ Component, pageProps }: AppProps<Partial<HostPageProps>>) {
  return (
    <HostFrame pageProps={pageProps}>
      {(chrome) => (
        <>
          <Header chrome={chrome} />
          <Component {...pageProps} />
        </>
      )}
    </HostFrame>
  );
}

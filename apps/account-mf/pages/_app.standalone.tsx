import type { HostPageProps } from '@souk/mf-kit/contract';
import { StandaloneFrame } from '@souk/mf-kit/standalone';
import type { AppProps } from 'next/app';
import '@souk/ui/styles.css';
import '../styles/tw.css';

export default function App({ Component, pageProps }: AppProps<Partial<HostPageProps>>) {
  return (
    <StandaloneFrame pageProps={pageProps}>
      <Component {...pageProps} />
    </StandaloneFrame>
  );
}

import type { HostPageProps } from '@souk/mf-kit/contract';
import { HostFrame } from '@souk/mf-kit/host-frame';
import { useWords } from '@souk/mf-kit/words';
import { SkipLink } from '@souk/ui/skip-link';
import type { AppProps } from 'next/app';
import { Footer } from '../layout/footer.tsx';
import { Header } from '../layout/header.tsx';
import '@souk/ui/styles.css';
import '../layout/layout.css';

const Skip = () => <SkipLink label={useWords('shell')('skip')} />;

export default function App({ Component, pageProps }: AppProps<Partial<HostPageProps>>) {
  return (
    <HostFrame pageProps={pageProps}>
      {(chrome) => (
        <>
          <Skip />
          <Header chrome={chrome} />
          <div id="main" tabIndex={-1}>
            <Component {...pageProps} />
          </div>
          <Footer chrome={chrome} />
        </>
      )}
    </HostFrame>
  );
}

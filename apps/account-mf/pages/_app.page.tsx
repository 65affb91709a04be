import type { AppProps } from 'next/app';
import '../styles/tw.css';

/** Carries this remote's global stylesheet; its pages are rendered by the shell. */
export default function App({ Component, pageProps }: AppProps) {
  return <Component {...pageProps} />;
}

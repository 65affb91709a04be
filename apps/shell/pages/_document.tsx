import { HostDocument } from '@souk/mf-kit/host-document';
import { fontPreloads } from '@souk/ui/font-preload';
import { Head, Html, Main, NextScript } from 'next/document';

export default class ShellDocument extends HostDocument {
  override render() {
    const { nonce } = this.props;
    return (
      <Html data-scroll-behavior="smooth">
        <Head nonce={nonce}>
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content="#faf7f2" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#181512" media="(prefers-color-scheme: dark)" />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          {fontPreloads.map((href) => (
            <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />
          ))}
          {this.preloads()}
        </Head>
        <body>
          <Main />
          <NextScript nonce={nonce} />
        </body>
      </Html>
    );
  }
}

import { HostDocument } from '@souk/mf-kit/host-document';
import { Head, Html, Main, NextScript } from 'next/document';

export default class ShellDocument extends HostDocument {
  override render() {
    const { nonce } = this.props;
    return (
      <Html lang="en">
        <Head nonce={nonce}>
          <meta name="color-scheme" content="light dark" />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
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

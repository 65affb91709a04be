import { HostDocument } from '@souk/mf-kit/host-document';
import { Head, Html, Main, NextScript } from 'next/document';

export default class StandaloneDocument extends HostDocument {
  override render() {
    const { nonce } = this.props;
    return (
      <Html data-scroll-behavior="smooth">
        <Head nonce={nonce}>
          <meta name="color-scheme" content="light dark" />
          <link rel="icon" href="data:," />
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

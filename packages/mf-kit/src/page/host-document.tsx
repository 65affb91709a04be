import { randomBytes } from 'node:crypto';
import Document, { type DocumentContext, type DocumentInitialProps } from 'next/document';
import type { HostPageProps } from '../contract.ts';
import { contentSecurityPolicy } from '../host/security-headers.ts';
import { renderedSlots } from '../slot-key.ts';

/** A document with a nonce for every script and preloads for the builds on the page. The shell's `_document` extends it. */
export abstract class HostDocument extends Document<DocumentInitialProps & { nonce?: string }> {
  static override async getInitialProps(context: DocumentContext) {
    const props = await Document.getInitialProps(context);
    if (!context.res || process.env.NODE_ENV !== 'production') return props; // static error pages, development
    const nonce = randomBytes(16).toString('base64'); // a cached page gets a fresh one (host/html-cache.ts)
    context.res.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
    return { ...props, nonce };
  }

  protected preloads() {
    const pageProps: Partial<HostPageProps> = this.props.__NEXT_DATA__.props.pageProps ?? {};
    const served = [
      ...(pageProps.page ? [pageProps.page] : []),
      ...renderedSlots(pageProps.slots),
      ...renderedSlots(pageProps.chrome?.slots),
    ];
    // a preload must match the integrity of the later request, or the file is fetched twice
    const scripts = new Map(
      served
        .filter(({ mf }) => mf.sri) // in development nothing keeps its name
        .flatMap(({ mf }) => [
          [`${mf.entry}?t=${mf.rev}`, mf.sri] as const,
          ...mf.js.map((file) => [file, undefined] as const),
        ]),
    );
    return [...scripts].map(([src, integrity]) => (
      <link key={src} rel="preload" as="script" href={src} integrity={integrity} nonce={this.props.nonce} />
    ));
  }
}

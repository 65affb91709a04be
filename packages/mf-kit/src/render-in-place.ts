import { createRequire } from 'node:module';

type Render = (element: unknown, options?: object) => unknown;

/**
 * React sends a Suspense boundary of more than 12.8 KB at the end of the document and moves it into place by an inline script,
 * which the shop's CSP rightly refuses. Next waits for the whole document anyway, so every boundary is sent where it stands. Next's
 * Pages Router has no setting for it; its renderer reads `renderToReadableStream` from this module at each page.
 */
export function renderBoundariesInPlace(appDir: string): void {
  const app = createRequire(`${appDir}/package.json`);
  const server = createRequire(app.resolve('next/package.json'))('react-dom/server.edge') as {
    renderToReadableStream: Render;
  };
  const render = server.renderToReadableStream;
  server.renderToReadableStream = (element, options) =>
    render(element, { ...options, progressiveChunkSize: Number.MAX_SAFE_INTEGER });
}

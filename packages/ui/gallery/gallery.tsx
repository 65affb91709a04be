import { renderToStaticMarkup } from 'react-dom/server';
import { FeedbackExamples } from './feedback-examples.tsx';
import { FormExamples } from './form-examples.tsx';
import { PageExamples, SiteFoot, SiteHead } from './page-examples.tsx';

export function renderGallery(theme: 'light' | 'dark', photos: boolean): string {
  return renderToStaticMarkup(
    <html lang="en" data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Souk UI, ${theme}`}</title>
        <link rel="stylesheet" href="styles.css" />
      </head>
      <body>
        <SiteHead />
        <main id="main" tabIndex={-1}>
          <PageExamples photos={photos} />
          <FormExamples />
          <FeedbackExamples />
        </main>
        <SiteFoot />
      </body>
    </html>,
  );
}

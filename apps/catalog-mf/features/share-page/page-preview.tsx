import { useLocale } from '@souk/mf-kit/words';
import Head from 'next/head';

/** What a page is shown with where somebody shares its address. Addresses are whole: readers are elsewhere. */
export interface PreviewData {
  url: string;
  picture: { url: string; width: number; height: number; alt: string } | null;
}
interface PagePreviewProps {
  title: string;
  description: string;
  preview: PreviewData;
}

const REGION = { en: 'en_US', de: 'de_DE' } as const;

/** Open Graph and Twitter's card, from `previewOf` of `bff/preview.ts`. */
export function PagePreview({ title, description, preview: { url, picture } }: PagePreviewProps) {
  const { locale } = useLocale();
  return (
    <Head>
      <meta property="og:site_name" content="Souk" key="og:site_name" />
      <meta property="og:type" content="website" key="og:type" />
      <meta property="og:locale" content={REGION[locale]} key="og:locale" />
      <meta property="og:title" content={title} key="og:title" />
      <meta property="og:description" content={description} key="og:description" />
      <meta property="og:url" content={url} key="og:url" />
      {picture && <meta property="og:image" content={picture.url} key="og:image" />}
      {picture && <meta property="og:image:width" content={String(picture.width)} key="og:image:width" />}
      {picture && <meta property="og:image:height" content={String(picture.height)} key="og:image:height" />}
      {picture && <meta property="og:image:alt" content={picture.alt} key="og:image:alt" />}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} key="twitter:card" />
    </Head>
  );
}

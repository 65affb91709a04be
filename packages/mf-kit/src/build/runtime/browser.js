// Browser-side runtime plugin of shell and remotes. nextjs-mf's own bundles a second copy of the runtime and hides load errors.
import { resolveShare } from './resolve-share.js';

const TIMEOUT_MS = 8000;

export default function browserPlugin() {
  return {
    name: 'souk-browser',
    // The remote entry. Its integrity comes with the page (RemoteRef.sri); 'strict-dynamic' lets scripts we create run without a nonce.
    createScript({ url }) {
      const script = document.createElement('script');
      const integrity = globalThis.__SOUK_SRI__?.[url.split('?')[0]];
      if (integrity) script.integrity = integrity;
      script.src = url;
      script.async = true;
      return { script, timeout: TIMEOUT_MS };
    },
    resolveShare,
  };
}

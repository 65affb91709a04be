// Server-side runtime plugin of shell and remotes: every byte of a remote that is evaluated in this process passes here.
//  loadEntry: the remote entry, evaluated under an absolute file name. The SDK uses a bare one, on which Next's error
//             formatter throws (ERR_INVALID_FILE_URL_HOST), turning any throw inside a remote into a 500 of the whole page.
//  fetch:     the chunks (@module-federation/node asks this hook first).
import { createHash } from 'node:crypto';
import vm from 'node:vm';
import { resolveShare } from './resolve-share.js';

const TIMEOUT_MS = 4000;

async function verified(href) {
  const url = new URL(href);
  const trusted = globalThis.__SOUK_TRUSTED_FILES__; // filled by the host from the description of the build (host/build-store.ts)
  const expected = trusted?.hashes.get(url.origin + url.pathname);
  if (!expected && trusted?.strict) throw new Error(`no integrity known for ${href}`);
  const response = await fetch(href, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${response.status} for ${href}`);
  const code = Buffer.from(await response.arrayBuffer());
  if (expected && `sha384-${createHash('sha384').update(code).digest('base64')}` !== expected) {
    throw new Error(`integrity check failed for ${href}`);
  }
  return code.toString('utf8');
}

export default function serverPlugin() {
  return {
    name: 'souk-server',
    async loadEntry({ remoteInfo }) {
      const folder = `/remotes/${remoteInfo.name}`;
      const filename = `${folder}/${new URL(remoteInfo.entry).pathname.split('/').pop()}`;
      const code = await verified(remoteInfo.entry);
      const script = new vm.Script(`(function(exports, module, require, __dirname, __filename) {${code}\n})`, {
        filename,
        importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
      const module = { exports: {} };
      script.runInThisContext()(module.exports, module, __non_webpack_require__, folder, filename);
      return module.exports[remoteInfo.entryGlobalName] ?? module.exports;
    },
    async fetch(url) {
      return new Response(await verified(url), { headers: { 'content-type': 'text/javascript' } });
    },
    resolveShare,
  };
}

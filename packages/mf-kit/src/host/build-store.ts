import { LRUCache } from 'lru-cache';
import type { BuildRef, PageData, RemoteBuild, RemoteRef, Slot } from '../contract.ts';
import type { Remotes } from './bff-client.ts';

interface TrustedFiles {
  strict: boolean;
  /** absolute URL → `sha384-…`; read by build/runtime/server.js before a file is evaluated */
  hashes: Map<string, string>;
}

const MAX_BUILDS = 40;

/** The builds this process has seen. A build is immutable, so the first description of its files counts. */
export function createBuildStore({ remotes, strict }: { remotes: Remotes; strict: boolean }) {
  const releaseListeners = new Set<() => void>();
  const trusted: TrustedFiles = { strict, hashes: new Map() };
  (globalThis as { __SOUK_TRUSTED_FILES__?: TrustedFiles }).__SOUK_TRUSTED_FILES__ = trusted;

  const urlOf = (remote: string, file: string) => `${remotes[remote]}/_next/${file}`;
  const builds = new LRUCache<string, { remote: string; build: RemoteBuild }>({
    max: MAX_BUILDS,
    dispose: ({ remote, build }) => {
      for (const file of Object.keys(build.integrity)) trusted.hashes.delete(urlOf(remote, file));
    },
  });
  const keyOf = (remote: string, { name, rev }: Pick<BuildRef, 'name' | 'rev'>) => `${remote} ${name} ${rev}`;

  function remember(remote: string, build: RemoteBuild) {
    if (!build.name.startsWith(`${remote}_`))
      throw new Error(`${remote} described a build of another remote: ${build.name}`);
    const key = keyOf(remote, build);
    if (builds.has(key)) return;
    builds.set(key, { remote, build });
    for (const [file, hash] of Object.entries(build.integrity)) {
      const url = urlOf(remote, file);
      if (!trusted.hashes.has(url)) trusted.hashes.set(url, hash);
    }
    for (const listener of releaseListeners) listener();
  }

  return {
    remember,
    /** Called when a build appears: answers kept from older ones would ask for files that may be gone. */
    onRelease: (listener: () => void) => releaseListeners.add(listener),

    /** revs whose description need not be sent again */
    known: (remote: string): string[] =>
      [...builds.values()].filter((entry) => entry.remote === remote).map(({ build }) => build.rev),

    /** The answer of a remote as something that can be rendered and sent to the browser. */
    slot(
      remote: string,
      {
        build: ref,
        description,
        answer,
      }: {
        build: BuildRef;
        description?: RemoteBuild | undefined;
        answer: Pick<PageData, 'expose' | 'props' | 'words'>;
      },
    ): Slot {
      if (description) remember(remote, description);
      const build = builds.get(keyOf(remote, ref))?.build;
      if (!build) throw new Error(`${remote} did not describe its build ${ref.rev}`);
      const files = build.exposes[answer.expose];
      if (!files) throw new Error(`build ${build.name} has no ${answer.expose}`);
      const onShell = (file: string) => `/mf/${remote}/${build.version}/_next/${file}`;
      const sri = build.integrity[build.clientEntry];
      const mf: RemoteRef = {
        remote,
        name: build.name,
        version: build.version,
        rev: build.rev,
        expose: answer.expose,
        entry: onShell(build.clientEntry),
        js: files.js.map(onShell),
        css: files.css.map(onShell),
        ...(sri ? { sri } : {}),
      };
      return { mf, data: answer.props, ...(answer.words ? { words: answer.words } : {}) };
    },

    serverEntry({ remote, name, rev }: RemoteRef): string {
      const build = builds.get(keyOf(remote, { name, rev }))?.build;
      if (!build) throw new Error(`unknown build ${name}`);
      return urlOf(remote, build.serverEntry);
    },

    /** The hash a browser file must have, where it is known. */
    hashOf: (remote: string, file: string): string | undefined => trusted.hashes.get(urlOf(remote, file)),
  };
}
export type BuildStore = ReturnType<typeof createBuildStore>;

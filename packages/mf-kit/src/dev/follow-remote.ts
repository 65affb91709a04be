import path from 'node:path';
import type { AnyRouter } from '@trpc/server';
import type { Logger } from 'pino';
import type { RemoteBuild } from '../contract.ts';
import { compiled } from './compiles.ts';
import { followModule } from './follow-module.ts';
import { restartOnChange } from './restart-on-change.ts';

interface Options {
  dir: string;
  log: Logger;
  build: () => RemoteBuild;
}

/** Development: a remote whose BFF, pages and server follow their sources. */
export async function followRemote({ dir, log, build }: Options) {
  restartOnChange({ dir, log });
  const startedAt = Date.now().toString(36);
  let loaded: AnyRouter | undefined;
  let generation = 0;
  await followModule<{ router: AnyRouter }>({
    file: path.join(dir, 'bff/router.ts'),
    onLoad({ router }) {
      loaded = router;
      generation += 1;
    },
    onError: (error) => log.error({ err: error }, 'the BFF was changed but does not load; the one before answers'),
  });
  return {
    router(): AnyRouter {
      if (!loaded) throw new Error('bff/router.ts does not load');
      return loaded;
    },
    async build(): Promise<RemoteBuild> {
      await compiled();
      return build();
    },
    /** Another one when anything that this remote answers may have changed. */
    async rev(): Promise<string> {
      await compiled();
      return [build().rev, startedAt, generation].join('.');
    },
  };
}

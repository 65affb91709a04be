import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createFileWatch } from './watch-files.ts';

const GENERATION = 'generation';

interface Options<Module> {
  /** The module that is loaded again when it, or a source file it imports, has changed. */
  file: string;
  onLoad(module: Module): void;
  onError(error: unknown): void;
}

const ownSource = (url: string) => url.startsWith('file:') && !url.includes('/node_modules/');

/**
 * Development: a module graph that follows its files without a restart. Each generation of it is imported under a query of
 * its own, which a resolve hook hands down from importer to imported; packages are not loaded again.
 */
export async function followModule<Module>({ file, onLoad, onError }: Options<Module>): Promise<() => void> {
  let generation = 0;
  let latest = Promise.resolve();
  const watch = createFileWatch(() => {
    latest = latest.then(load);
  });
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      if (!context.parentURL?.includes(`${GENERATION}=`)) return found;
      const of = new URL(context.parentURL).searchParams.get(GENERATION);
      if (!of || !ownSource(found.url)) return found;
      const url = new URL(found.url);
      watch.add(fileURLToPath(url)); // before it is loaded: a file that fails to load is followed, too
      url.searchParams.set(GENERATION, of);
      return { ...found, url: url.href };
    },
  });

  async function load() {
    generation += 1;
    const url = pathToFileURL(path.resolve(file));
    url.searchParams.set(GENERATION, String(generation));
    try {
      onLoad((await import(url.href)) as Module);
    } catch (error) {
      onError(error);
    }
  }
  watch.add(path.resolve(file));
  await load();
  return () => {
    hooks.deregister();
    watch.close();
  };
}

import type { Console } from './progress.ts';

const PATIENCE_MS = 120_000;

/** In development Next compiles a page when it is first asked for. It is asked here, so that "ready" is true of pages too. */
export async function compileFirstPage(url: string, console: Console): Promise<void> {
  const status = await console.step('first page', () => statusOf(url));
  // 404: a remote alone may have no page at /
  if (status !== 200 && status !== 404) console.line(`  ! ${url} answers ${status}; the logs say why`);
}

async function statusOf(url: string): Promise<number | string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'follow' });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

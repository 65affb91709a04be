import { allPorts } from '@souk/tool-start/parts';
import { isFree } from '@souk/tool-start/ports';

/** The first offset at which every port of Souk is free, so that tests run beside a running shop. */
export async function freePortOffset(): Promise<number> {
  for (let offset = 20_000; offset <= 55_000; offset += 1000) {
    const free = await Promise.all(allPorts.map((port) => isFree(port + offset)));
    if (free.every(Boolean)) return offset;
  }
  throw new Error('No range of free ports between 23000 and 59105');
}

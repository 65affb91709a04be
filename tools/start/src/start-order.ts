/** Something that starts and stops, after others. */
export type Startable = {
  name: string;
  after: string[];
  start: () => Promise<void>;
  stop: (force: boolean) => Promise<void>;
};

/** Starts each as soon as all that it comes after are ready. Names that are not in the list count as ready. */
export async function startInOrder(all: Startable[]): Promise<void> {
  const ready = new Map<string, Promise<void>>();
  const begin = (item: Startable): Promise<void> => {
    const known = ready.get(item.name);
    if (known) return known;
    const before = all.filter((other) => item.after.includes(other.name));
    const begun = Promise.all(before.map(begin)).then(() => item.start());
    ready.set(item.name, begun);
    return begun;
  };
  await Promise.all(all.map(begin));
}

/** Stops each once all that come after it have stopped. */
export async function stopInOrder(all: Startable[], force: boolean): Promise<void> {
  const stopped = new Map<string, Promise<void>>();
  const end = (item: Startable): Promise<void> => {
    const known = stopped.get(item.name);
    if (known) return known;
    const behind = all.filter((other) => other.after.includes(item.name));
    const ended = Promise.all(behind.map(end)).then(() => item.stop(force));
    stopped.set(item.name, ended);
    return ended;
  };
  await Promise.all(all.map(end));
}

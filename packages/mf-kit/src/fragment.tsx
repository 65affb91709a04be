import * as React from 'react';
import type { CompiledNamespaces, FragmentCall, FragmentSlot, RemoteRef, Slots } from './contract.ts';
import { slotKey } from './slot-key.ts';

/** Given by the shell. Remotes know fragments only by name. */
export interface FragmentHost {
  slots: Slots;
  Remote: React.ComponentType<{
    mf: RemoteRef;
    data: object;
    words?: CompiledNamespaces | undefined;
    live?: object | undefined;
  }>;
  /** Browser only: ask again for a slot that the server could not, or was not meant to, fill. */
  late(call: FragmentCall): Promise<FragmentSlot | null>;
}

// Every build that imports this file must meet in one context, without sharing the module through federation.
const CONTEXT = Symbol.for('souk.fragment-host');
type Shared = { [CONTEXT]?: React.Context<FragmentHost | null> };
const shared = globalThis as Shared;
shared[CONTEXT] ??= React.createContext<FragmentHost | null>(null);
export const FragmentContext = shared[CONTEXT];

interface BoundaryProps {
  children: React.ReactNode;
  fallback: React.ReactNode;
  label: string;
  /** A new key gives a failed region another chance. */
  resetKey: string;
}

/** Keeps a failure inside one region. On the server React's Suspense around it does the same. */
export class Boundary extends React.Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: unknown) {
    console.error(`[souk] ${this.props.label} failed`, error);
  }
  override componentDidUpdate(previous: BoundaryProps) {
    if (previous.resetKey !== this.props.resetKey && this.state.failed) this.setState({ failed: false });
  }
  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

export interface FragmentProps extends FragmentCall {
  /** Reserved size in px: no layout shift whatever happens. */
  height: number;
  width?: number;
  fallback?: React.ReactNode;
  /** Live props from the page, on top of the fragment's own server data. */
  props?: object;
}

const RETRY_AFTER_MS = [0, 3_000, 10_000, 30_000];

/** Asks for a slot that is not there, right after hydration and then a few times more: a remote may come back. */
function useLateSlot(host: FragmentHost | null, call: FragmentCall, missing: boolean): FragmentSlot | null {
  const [late, setLate] = React.useState<{ key: string; slot: FragmentSlot } | null>(null);
  const key = slotKey(call);
  const latest = React.useRef({ host, call });
  React.useEffect(() => {
    latest.current = { host, call };
  });
  React.useEffect(() => {
    if (!missing) return;
    let timer: ReturnType<typeof setTimeout>;
    let live = true;
    const attempt = (n: number) => {
      timer = setTimeout(async () => {
        const slot = await latest.current.host?.late(latest.current.call).catch(() => null);
        if (!live) return;
        if (slot) setLate({ key, slot });
        else if (n + 1 < RETRY_AFTER_MS.length) attempt(n + 1);
      }, RETRY_AFTER_MS[n]);
    };
    attempt(0);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [missing, key]);
  return late?.key === key ? late.slot : null;
}

/** Another team's UI inside this page: rendered on the server where it can be, replaced by `fallback` where it cannot. */
export function Fragment({ of, at, input, height, width, fallback = null, props }: FragmentProps) {
  const host = React.use(FragmentContext);
  const call = { of, at, input };
  const served = host?.slots[slotKey(call)] ?? null;
  const late = useLateSlot(host, call, host !== null && served === null);
  const slot = served ?? late;
  return (
    <div data-fragment={of} style={{ minHeight: height, minWidth: width }}>
      {slot && slot !== 'fallback' && host ? (
        <Boundary label={of} fallback={fallback} resetKey={slotKey(call) + slot.mf.rev}>
          <React.Suspense fallback={fallback}>
            <host.Remote mf={slot.mf} data={slot.data} words={slot.words} live={props} />
          </React.Suspense>
        </Boundary>
      ) : (
        fallback
      )}
    </div>
  );
}

/** Whether this browser has looked at products; which ones, the shop's server knows, by a cookie that no script can read. */
const LOOKED = 'souk:looked';
/** Instead of the id of the only product. */
const SEVERAL = 'several';

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined; // switched off
  }
}

/** At one product at least, other than `except`. */
export function hasLooked(except?: string): boolean {
  const looked = storage()?.getItem(LOOKED) ?? except;
  return looked !== except;
}

export function rememberLooked(productId: string): void {
  try {
    storage()?.setItem(LOOKED, hasLooked(productId) ? SEVERAL : productId);
  } catch {
    // full: the shelf is missing once more
  }
}

export function forgetLooked(): void {
  storage()?.removeItem(LOOKED);
}
